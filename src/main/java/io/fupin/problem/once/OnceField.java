package io.fupin.problem.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives every form that a page posts a key of its own, beside the token against forgery. */
@Configuration(proxyBeanMethods = false)
class OnceField {

    static final String NAME = "_once";
    private static final String POSTED = OnceField.class.getName();

    static boolean isIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.startsWith("/sign-") || path.equals("/error")) {
            return false;
        }
        String once = request.getParameter(NAME);
        return once != null && once.matches("[A-Za-z0-9-]{16,64}");
    }

    @Bean
    static BeanPostProcessor onceFields() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor fields ? new Fields(fields) : bean;
            }
        };
    }

    private record Fields(RequestDataValueProcessor others) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            request.setAttribute(POSTED, "post".equalsIgnoreCase(method));
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = others.getExtraHiddenFields(request);
            if (!Boolean.TRUE.equals(request.getAttribute(POSTED))) {
                return fields;
            }
            Map<String, String> both = new LinkedHashMap<>(fields == null ? Map.of() : fields);
            both.put(NAME, UUID.randomUUID().toString());
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
