package io.fupin.account.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing but {@link SignedIn} in the session, a record of our own: sessions in the database outlive an upgrade of the libraries,
 * whose own classes change with every version.
 */
@Component
class SignedInRepository implements SecurityContextRepository {

    private static final String ATTRIBUTE = "fupin.signed-in";

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    /** @deprecated by the framework; still asked for by its interface */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            HttpSession session = request.getSession(true);
            session.setAttribute(ATTRIBUTE, person);
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.username());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    /** Looks into the session, which is in the database, only when somebody asks. */
    private static final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private SecurityContext context;
        private boolean fresh;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = SecurityContextHolder.createEmptyContext();
                HttpSession session = request.getSession(false);
                fresh = session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedIn);
                if (!fresh) {
                    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(session.getAttribute(ATTRIBUTE), null, List.of()));
                }
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return fresh;
        }
    }
}
