package clew.platform.access.signin;

import clew.platform.access.FreshSignIn;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.factors.Enrolment;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.sessions.Way;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own authenticator app and recovery codes. Whoever changes them must have proved just now who they are.
@Controller
class FactorController {

    private static final String ENROLMENT = "clew.enrolment";

    private final Gate gate;
    private final Members members;
    private final SecondFactors factors;
    private final FreshSignIn fresh;
    private final Entrance entrance;
    private final PasswordProof passwords;

    FactorController(
            Gate gate,
            Members members,
            SecondFactors factors,
            FreshSignIn fresh,
            Entrance entrance,
            PasswordProof passwords) {
        this.gate = gate;
        this.members = members;
        this.factors = factors;
        this.fresh = fresh;
        this.entrance = entrance;
        this.passwords = passwords;
    }

    @GetMapping("/account/app")
    String start(HttpSession session, Model model) {
        MemberId me = gate.member().id();
        fresh.require();
        if (factors.hasApp(me)) {
            return "redirect:/account";
        }
        model.addAttribute("form", CodeForm.empty());
        return page(enrolment(session, me), model);
    }

    @PostMapping("/account/app")
    String confirm(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        MemberId me = gate.member().id();
        fresh.require();
        if (factors.hasApp(me)) {
            return "redirect:/account";
        }
        HttpSession session = request.getSession();
        Enrolment enrolment = enrolment(session, me);
        Optional<List<String>> codes = factors.confirm(me, enrolment, form.code());
        if (codes.isEmpty()) {
            form.wrong(errors);
            return page(enrolment, model);
        }
        session.removeAttribute(ENROLMENT);
        entrance.begin(me, way().withCode(), request, response);
        model.addAttribute("codes", codes.get());
        model.addAttribute("onward", request.getContextPath() + "/account");
        return "access/recovery-codes";
    }

    @GetMapping("/account/app/off")
    String askToTurnOff(Model model) {
        model.addAttribute("form", ProofForm.empty());
        return factors.hasApp(gate.member().id()) ? "access/app-off" : "redirect:/account";
    }

    /// Asks for the password and a code together, whatever was proved before: who has only one of them may not.
    @PostMapping("/account/app/off")
    String turnOff(
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        if (!factors.hasApp(me)) {
            return "redirect:/account";
        }
        passwords.check(me, form.password(), request, errors);
        if (errors.hasErrors() || !new CodeForm(form.code()).judge(factors, me, errors)) {
            return "access/app-off";
        }
        factors.turnOff(me);
        Notice.success(redirect, "access.factor.isOff");
        return "redirect:/account";
    }

    @PostMapping("/account/recovery-codes")
    String newCodes(Model model, HttpServletRequest request, RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        fresh.require();
        if (!factors.has(me)) {
            Notice.important(redirect, "access.factor.none");
            return "redirect:/account";
        }
        model.addAttribute("codes", factors.newCodes(me));
        model.addAttribute("onward", request.getContextPath() + "/account");
        return "access/recovery-codes";
    }

    private Enrolment enrolment(HttpSession session, MemberId me) {
        if (session.getAttribute(ENROLMENT) instanceof Enrolment begun) {
            return begun;
        }
        Enrolment made = Enrolment.of(members.get(me).userName());
        session.setAttribute(ENROLMENT, made);
        return made;
    }

    private static Way way() {
        return SignedIn.current().map(SignedIn::way).orElse(Way.PASSWORD);
    }

    private static String page(Enrolment enrolment, Model model) {
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("action", "/account/app");
        model.addAttribute("forced", false);
        return "access/enrol";
    }
}
