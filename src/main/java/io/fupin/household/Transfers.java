package io.fupin.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** 转移性收入 by kind, yuan; null for none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transfers(BigDecimal familyPlanning, BigDecimal dibao, BigDecimal destituteSupport, BigDecimal pension, BigDecimal ecological,
                        BigDecimal other) {

    public BigDecimal total() {
        return Stream.of(familyPlanning, dibao, destituteSupport, pension, ecological, other).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
