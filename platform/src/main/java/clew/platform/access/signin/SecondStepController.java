package clew.platform.access.signin;

import clew.platform.access.Members;
import clew.platform.access.factors.Enrolment;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The second step of signing in: a code, or setting up the app that makes codes. Only somebody who is on the
/// way in has these pages; for everybody else they lead to sign-in.
@Controller
class SecondStepController {

    private static final String TO_SIGN_IN = "redirect:/sign-in";
    private static final String ENROLMENT = "clew.enrolmentOnTheWayIn";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Members members;
    private final Steps steps;
    private final Entrance entrance;
    private final Clock clock;

    SecondStepController(
            SecondFactors factors, Passkeys passkeys, Members members, Steps steps, Entrance entrance, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.members = members;
        this.steps = steps;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/second")
    String ask(Model model) {
        Optional<HalfSignedIn> half = at(Steps.Step.CODE);
        if (half.isEmpty()) {
            return TO_SIGN_IN;
        }
        model.addAttribute("form", CodeForm.empty());
        return page(half.get(), model);
    }

    @PostMapping("/sign-in/second")
    String answer(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<HalfSignedIn> half = at(Steps.Step.CODE);
        if (half.isEmpty()) {
            return TO_SIGN_IN;
        }
        if (form.judge(factors, half.get().member(), errors)) {
            return "redirect:"
                    + inside(
                            request,
                            entrance.enter(half.get().member(), half.get().way().withCode(), request, response));
        }
        return page(half.get(), model);
    }

    @GetMapping("/sign-in/enrol")
    String startEnrolling(HttpSession session, Model model) {
        Optional<HalfSignedIn> half = at(Steps.Step.ENROL);
        if (half.isEmpty()) {
            return TO_SIGN_IN;
        }
        model.addAttribute("form", CodeForm.empty());
        return enrolPage(enrolment(session, half.get()), model);
    }

    @PostMapping("/sign-in/enrol")
    String enrol(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<HalfSignedIn> half = at(Steps.Step.ENROL);
        if (half.isEmpty()) {
            return TO_SIGN_IN;
        }
        HttpSession session = request.getSession();
        Enrolment enrolment = enrolment(session, half.get());
        Optional<List<String>> codes = factors.confirm(half.get().member(), enrolment, form.code());
        if (codes.isEmpty()) {
            form.wrong(errors);
            return enrolPage(enrolment, model);
        }
        session.removeAttribute(ENROLMENT);
        model.addAttribute("codes", codes.get());
        model.addAttribute(
                "onward", entrance.enter(half.get().member(), half.get().way().withCode(), request, response));
        return "access/recovery-codes";
    }

    /// Whoever is on the way in and has this to do next. One who waited too long, or whose sessions were ended
    /// meanwhile, begins again.
    private Optional<HalfSignedIn> at(Steps.Step step) {
        return HalfSignedIn.current()
                .filter(half -> !half.over(clock.instant()))
                .filter(half -> members.acting(half.member(), half.stamp()).isPresent())
                .filter(half -> steps.next(half) == step);
    }

    private Enrolment enrolment(HttpSession session, HalfSignedIn half) {
        if (session.getAttribute(ENROLMENT) instanceof Kept(UUID member, Enrolment enrolment)
                && member.equals(half.member().value())) {
            return enrolment;
        }
        Enrolment made = Enrolment.of(members.get(half.member()).userName());
        session.setAttribute(ENROLMENT, new Kept(half.member().value(), made));
        return made;
    }

    private String page(HalfSignedIn half, Model model) {
        model.addAttribute("app", factors.hasApp(half.member()));
        model.addAttribute("codes", factors.codesLeft(half.member()) > 0);
        model.addAttribute("passkeys", !passkeys.of(half.member()).isEmpty());
        return "access/second";
    }

    private static String enrolPage(Enrolment enrolment, Model model) {
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("action", "/sign-in/enrol");
        model.addAttribute("forced", true);
        return "access/enrol";
    }

    /// The address without the context, which a redirect adds itself; a full address stays as it is.
    static String inside(HttpServletRequest request, String target) {
        String context = request.getContextPath();
        return !context.isEmpty() && target.startsWith(context + "/") ? target.substring(context.length()) : target;
    }

    private record Kept(UUID member, Enrolment enrolment) implements Serializable {}
}
