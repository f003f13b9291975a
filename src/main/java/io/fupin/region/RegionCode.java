package io.fupin.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * A division code of twelve digits: province 2, city 2, county 2 (GB/T 2260), town 3 (GB/T 10114), village 3; higher levels are
 * padded with zeros. {@code 000000000000} is the country. In JSON and in addresses it is the bare digits.
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode>, Serializable {

    public static final RegionCode NATION = new RegionCode("000000000000");

    /** @throws IllegalArgumentException unless {@code value} has exactly twelve digits */
    public RegionCode {
        if (value == null || value.length() != 12 || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IllegalArgumentException("区划代码须为12位数字：" + value);
        }
    }

    @JsonCreator
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** The digits that say something: a region contains every code that begins with them. */
    public String prefix() {
        return value.substring(0, significantDigits());
    }

    public RegionLevel level() {
        return switch (significantDigits()) {
            case 0 -> RegionLevel.NATION;
            case 2 -> RegionLevel.PROVINCE;
            case 4 -> RegionLevel.CITY;
            case 6 -> RegionLevel.COUNTY;
            case 9 -> RegionLevel.TOWNSHIP;
            default -> RegionLevel.VILLAGE;
        };
    }

    /** Whether {@code other} is this region or lies inside it. */
    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    public RegionCode township() {
        return cut(9);
    }

    public RegionCode county() {
        return cut(6);
    }

    public RegionCode city() {
        return cut(4);
    }

    public RegionCode province() {
        return cut(2);
    }

    /** The next region up; the country is its own. */
    public RegionCode up() {
        return switch (level()) {
            case VILLAGE -> township();
            case TOWNSHIP -> county();
            case COUNTY -> city();
            case CITY -> province();
            case PROVINCE, NATION -> NATION;
        };
    }

    private RegionCode cut(int digits) {
        return new RegionCode(value.substring(0, digits) + "0".repeat(12 - digits));
    }

    private int significantDigits() {
        if (!value.endsWith("000")) {
            return 12;
        }
        if (!value.startsWith("000", 6)) {
            return 9;
        }
        if (!value.startsWith("00", 4)) {
            return 6;
        }
        if (!value.startsWith("00", 2)) {
            return 4;
        }
        return value.startsWith("00") ? 0 : 2;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
