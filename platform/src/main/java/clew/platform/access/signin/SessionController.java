package clew.platform.access.signin;

import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Trail;
import clew.platform.access.sessions.Sessions;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own open sessions: which there are, and how to end those that one does not know.
@Controller
class SessionController {

    private static final String BACK = "redirect:/account/sessions";

    private final Gate gate;
    private final Sessions sessions;
    private final Trail trail;

    SessionController(Gate gate, Sessions sessions, Trail trail) {
        this.gate = gate;
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping("/account/sessions")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(gate.member().id()));
        model.addAttribute("here", here(request));
        return "access/sessions";
    }

    @PostMapping("/account/sessions/end")
    String end(@RequestParam String session, RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        if (sessions.end(me, session)) {
            trail.record(gate.member(), "sign-in.session-ended");
            Notice.success(redirect, "access.sessions.ended");
        } else {
            Notice.important(redirect, "access.sessions.over");
        }
        return BACK;
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes redirect) {
        int ended = sessions.endOthers(gate.member().id(), here(request));
        trail.record(gate.member(), "sign-in.sessions-ended", Map.of("count", Integer.toString(ended)));
        Notice.success(redirect, "access.sessions.othersEnded", Integer.toString(ended));
        return BACK;
    }

    private static String here(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : Sessions.key(session.getId());
    }
}
