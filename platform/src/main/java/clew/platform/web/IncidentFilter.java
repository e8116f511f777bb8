package clew.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Catches what no handler answered, so that the server never writes an exception's message to its log.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class IncidentFilter extends OncePerRequestFilter {

    /// The request attribute with the number of the incident.
    static final String NUMBER = "clew.incident";

    private final Incidents incidents;

    IncidentFilter(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException gone) {
            throw gone;
        } catch (ServletException | RuntimeException thrown) {
            request.setAttribute(NUMBER, incidents.write(thrown));
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
