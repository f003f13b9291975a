package io.fupin.draft.web;

import io.fupin.account.Officer;
import io.fupin.draft.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A draft is gone once the thing was submitted: a page's form says in the field {@code draft} which one it was typed into, and a post
 * that leads on has used it up. One that comes back refused keeps it.
 */
@Component
class UsedUp implements HandlerInterceptor, WebMvcConfigurer {

    private static final String REDIRECT = "redirect:";

    private final Drafts drafts;

    UsedUp(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        String key = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter("draft") : null;
        if (key == null || answer == null || answer.getViewName() == null || !answer.getViewName().startsWith(REDIRECT)) {
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
            drafts.delete(officer, key);
        }
    }
}
