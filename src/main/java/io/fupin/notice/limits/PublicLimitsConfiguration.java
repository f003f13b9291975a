package io.fupin.notice.limits;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything under /public is limited and kept out of search engines. */
@Configuration(proxyBeanMethods = false)
class PublicLimitsConfiguration implements WebMvcConfigurer {

    private final PublicLimits limits;

    PublicLimitsConfiguration(PublicLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits).addPathPatterns("/public", "/public/**");
    }
}
