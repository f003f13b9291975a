package io.fupin.account.access;

import io.fupin.account.data.Officers;
import io.fupin.problem.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors: files anybody may have, the API (token, or the session of a page's own script), and pages (session). Only the public
 * pages, the sign-in, the description of the API and the health check are open; which post may do what is asked by each use case.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** No inline scripts; form-js needs inline styles; photos chosen on a phone are shown before they are sent (blob, data). */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    private static final PathPatternRequestMatcher.Builder AT = PathPatternRequestMatcher.withDefaults();
    static final RequestMatcher OPENING_A_SESSION = AT.matcher(HttpMethod.POST, "/api/v1/sessions");
    static final RequestMatcher CLOSING_A_SESSION = AT.matcher(HttpMethod.DELETE, "/api/v1/sessions");
    private static final RequestMatcher WITH_TOKEN = request -> BearerFilter.token(request) != null;

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** In a cookie, so that no visitor of an open page costs a session, and a form outlives the session it was opened in. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return repository;
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher("/css/**", "/js/**", "/img/**", "/fonts/**", "/vendor/**", "/webjars/**", "/favicon.ico", "/robots.txt")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Officers officers, Problems problems, SecurityContextRepository contexts,
                            CsrfTokenRepository csrf, @Qualifier("realClock") Clock realClock) throws Exception {
        common(http, problems)
                .securityMatcher("/api/**")
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(protection -> protection.csrfTokenRepository(csrf).requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(WITH_TOKEN),
                        new NegatedRequestMatcher(OPENING_A_SESSION))))
                .authorizeHttpRequests(any -> any.requestMatchers(OPENING_A_SESSION).permitAll().anyRequest().authenticated())
                .addFilterBefore(new BearerFilter(officers, problems, realClock), AuthorizationFilter.class)
                .addFilterBefore(new OfficerFilter(officers, problems), BearerFilter.class);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, Officers officers, Problems problems, SecurityContextRepository contexts,
                              CsrfTokenRepository csrf) throws Exception {
        common(http, problems)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(protection -> protection.csrfTokenRepository(csrf).ignoringRequestMatchers("/public/**"))
                .authorizeHttpRequests(any -> any
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/public", "/public/**", "/sign-in", "/sign-in/**", "/error").permitAll()
                        // A screen's own address is all it has; WallPages asks for it.
                        .requestMatchers(HttpMethod.GET, "/wall/*", "/wall/*/now").permitAll()
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml").permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).denyAll()
                        .requestMatchers("/admin", "/admin/**").hasRole("ADMIN")
                        .requestMatchers("/audit", "/audit/**").hasRole("AUDITOR")
                        .anyRequest().authenticated())
                .addFilterBefore(new OfficerFilter(officers, problems), AuthorizationFilter.class);
        return http.build();
    }

    private static HttpSecurity common(HttpSecurity http, Problems problems) throws Exception {
        SignInEntry entry = new SignInEntry(problems);
        return http
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entry)
                        .accessDeniedHandler(new Denied(problems, entry)))
                .headers(headers -> headers
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .contentTypeOptions(Customizer.withDefaults()));
    }
}
