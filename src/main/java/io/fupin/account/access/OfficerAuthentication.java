package io.fupin.account.access;

import io.fupin.account.Officer;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The officer of this request under the post he acts under; lives as long as the request. */
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private final transient Officer officer;

    OfficerAuthentication(Officer officer) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + officer.post().role())));
        this.officer = officer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public String getName() {
        return officer.username();
    }
}
