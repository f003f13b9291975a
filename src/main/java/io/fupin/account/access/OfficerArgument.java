package io.fupin.account.access;

import io.fupin.account.Officer;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets any controller ask for the {@link Officer} of the request; {@code Optional<Officer>} on pages that are open to all. */
@Configuration(proxyBeanMethods = false)
class OfficerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Officer.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                                  WebDataBinderFactory binders) {
        Optional<Officer> officer = current();
        if (parameter.getParameterType() == Optional.class) {
            return officer;
        }
        return officer.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    static Optional<Officer> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficerAuthentication authentication
                ? Optional.of(authentication.getPrincipal()) : Optional.empty();
    }
}
