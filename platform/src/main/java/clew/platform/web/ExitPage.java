package clew.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The way out: a page that says nothing about anybody, for somebody who must not be seen with the one before.
/// It ends the session, so that going back in the history asks to sign in.
@Controller
class ExitPage {

    @GetMapping("/exit")
    String exit(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "web/exit";
    }
}
