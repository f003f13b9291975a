package io.fupin.rights;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything the running application serves by a controller, as {@code GET /cases/{caseNumber}}. */
public final class Endpoints {

    private Endpoints() {
    }

    public static Set<String> of(ApplicationContext application) {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String path : info.getPatternValues()) {
                    Set<?> methods = info.getMethodsCondition().getMethods();
                    (methods.isEmpty() ? Set.of("GET") : methods).forEach(method -> endpoints.add(method + " " + plain(path)));
                }
            }
        }
        return endpoints;
    }

    /** Without the expressions that limit a variable. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):[^/]*?}(?=[/.]|$)", "{$1}");
    }
}
