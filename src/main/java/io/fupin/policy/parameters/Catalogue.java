package io.fupin.policy.parameters;

import cn.hutool.core.text.csv.CsvReadConfig;
import cn.hutool.core.text.csv.CsvRow;
import cn.hutool.core.text.csv.CsvUtil;
import io.fupin.policy.ParameterType;
import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.region.RegionLevel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The parameters there are, from {@code policy/parameters.csv}. Only what the application reads stands in it. */
@Component
class Catalogue {

    private static final String RESOURCE = "policy/parameters.csv";

    private static final Set<ParameterType> NUMBERS = EnumSet.of(ParameterType.NUMBER, ParameterType.INTEGER, ParameterType.COUNTS);

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /** @throws IllegalStateException when the file contradicts itself */
    Catalogue() {
        for (CsvRow row : rows(RESOURCE)) {
            Parameter parameter = parameter(row);
            if (parameters.put(parameter.key(), parameter) != null) {
                throw new IllegalStateException(RESOURCE + ": " + parameter.key() + " stands there twice");
            }
        }
    }

    List<Parameter> all() {
        return List.copyOf(parameters.values());
    }

    boolean has(String key) {
        return parameters.containsKey(key);
    }

    /** @throws IllegalArgumentException when there is no such parameter: a slip in the code */
    Parameter get(String key) {
        Parameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException("not in the catalogue: " + key);
        }
        return parameter;
    }

    static List<CsvRow> rows(String resource) {
        CsvReadConfig settings = CsvReadConfig.defaultConfig().setContainsHeader(true).setTrimField(true).disableComment();
        try (Reader reader = new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CsvUtil.getReader(settings).read(reader).getRows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameter parameter(CsvRow row) {
        Parameter parameter = new Parameter(row.getByName("key"), row.getByName("meaning"), row.getByName("unit"),
                ParameterType.valueOf(row.getByName("type").toUpperCase(Locale.ROOT).replace('-', '_')),
                bound(row.getByName("min")), bound(row.getByName("max")), options(row.getByName("options")),
                emptyToNull(row.getByName("default")), RegionLevel.valueOf(row.getByName("scope")),
                row.getByName("versioned").equals("year"), row.getByName("source"), row.getByName("confidence"));
        boolean number = NUMBERS.contains(parameter.type());
        if (number != (parameter.min() != null && parameter.max() != null)) {
            throw new IllegalStateException(RESOURCE + ": " + parameter.key() + " needs bounds");
        }
        if (parameter.defaultValue() != null) {
            ValueFormat.normal(parameter, parameter.defaultValue(), null);
        }
        return parameter;
    }

    private static BigDecimal bound(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> options(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
