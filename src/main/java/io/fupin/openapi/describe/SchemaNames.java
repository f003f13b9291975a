package io.fupin.openapi.describe;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Locale;
import java.util.Set;

/**
 * Names of schemas. Records that belong to one controller are called alike ({@code Page}, {@code Listing}, {@code Detail}); each takes the
 * name of what it belongs to in front: {@code CasePage}, {@code NoticeListing}.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return type.getEnclosingClass() == null ? super.nameForClass(type, options) : name(type);
    }

    static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("Json$", "");
        String outer = one(type.getEnclosingClass().getSimpleName().replaceFirst("(Api|Json|Controller|Desk|Pages?)$", ""));
        String first = outer.replaceFirst("(?<=[a-z])[A-Z].*", "");
        String stem = first.substring(0, Math.max(3, first.length() - 2)).toLowerCase(Locale.ROOT);
        if (outer.isEmpty() || own.toLowerCase(Locale.ROOT).contains(stem)) {
            return own;
        }
        return outer.endsWith(own) ? outer : outer + own;
    }

    /** Of a name of many, that of one. */
    private static String one(String many) {
        if (many.equals("People")) {
            return "Person";
        }
        return many.endsWith("ies") ? many.substring(0, many.length() - 3) + "y"
                : many.endsWith("ches") ? many.substring(0, many.length() - 2)
                : many.endsWith("s") && !many.endsWith("ss") ? many.substring(0, many.length() - 1) : many;
    }
}
