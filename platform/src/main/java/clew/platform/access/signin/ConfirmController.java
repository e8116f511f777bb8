package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Trail;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The page that asks a member to confirm that it is them, and leads back to what they asked for.
@Controller
class ConfirmController {

    static final String PATH = "/account/confirm";

    private final Gate gate;
    private final Members members;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasswordProof passwords;
    private final FreshProof proof;
    private final Onward onward;
    private final Trail trail;

    ConfirmController(
            Gate gate,
            Members members,
            SecondFactors factors,
            Passkeys passkeys,
            PasswordProof passwords,
            FreshProof proof,
            Onward onward,
            Trail trail) {
        this.gate = gate;
        this.members = members;
        this.factors = factors;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.proof = proof;
        this.onward = onward;
        this.trail = trail;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        model.addAttribute("form", ProofForm.empty());
        return page(model);
    }

    /// A password or a code is enough: the session itself is the other proof.
    @PostMapping(PATH)
    String confirm(
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        MemberId me = gate.member().id();
        if (!form.code().isEmpty()) {
            new CodeForm(form.code()).judge(factors, me, errors);
        } else {
            passwords.check(me, form.password(), request, errors);
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        proof.proved(request.getSession());
        trail.record(gate.member(), "sign-in.confirmed");
        return "redirect:" + SecondStepController.inside(request, onward.from(request, response));
    }

    private String page(Model model) {
        Account account = members.get(gate.member().id());
        model.addAttribute("account", account);
        model.addAttribute("app", factors.hasApp(account.member().id()));
        model.addAttribute("passkeys", !passkeys.of(account.member().id()).isEmpty());
        return "access/confirm";
    }
}
