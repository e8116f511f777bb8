package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Members;
import clew.platform.access.Welcome;
import clew.platform.access.Welcome.Guest;
import clew.platform.access.limits.Limit;
import clew.platform.access.limits.Limits;
import clew.platform.access.limits.Network;
import clew.platform.access.providers.IdentityProviders;
import clew.platform.directory.AgencyKind;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages behind a one-time link.
@Controller
class WelcomeController {

    private final Welcome welcome;
    private final Members members;
    private final Limits limits;
    private final IdentityProviders providers;

    WelcomeController(Welcome welcome, Members members, Limits limits, IdentityProviders providers) {
        this.welcome = welcome;
        this.members = members;
        this.limits = limits;
        this.providers = providers;
    }

    @GetMapping("/welcome/{token}")
    String open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("form", WelcomeForm.empty());
        return page(token, guest(token, request), model, response);
    }

    @PostMapping("/welcome/{token}")
    String take(
            @PathVariable String token,
            @ModelAttribute("form") WelcomeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Guest> guest = guest(token, request);
        boolean done = guest.isPresent()
                && switch (guest.get()) {
                    case Guest.Invitee(Account account) -> join(token, account, form, errors);
                    case Guest.Founder() -> found(token, form, errors);
                };
        if (done) {
            Notice.success(redirect, "access.welcome.done");
            return "redirect:/sign-in";
        }
        return page(token, guest, model, response);
    }

    /// Whom the link is for. Who tries many links that lead nowhere must wait, also with one that leads somewhere.
    private Optional<Guest> guest(String token, HttpServletRequest request) {
        String network = Network.of(request.getRemoteAddr());
        if (limits.spent(Limit.LINK, network)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Guest> guest = welcome.open(token);
        if (guest.isEmpty()) {
            limits.take(Limit.LINK, network);
        }
        return guest;
    }

    private boolean join(String token, Account account, WelcomeForm form, BindingResult errors) {
        checkPassword(form, account.userName(), errors);
        return !errors.hasErrors() && welcome.join(token, account.member().id(), form.password());
    }

    private boolean found(String token, WelcomeForm form, BindingResult errors) {
        form.requireFounder(errors);
        checkPassword(form, form.userName(), errors);
        AgencyKind kind = form.agencyKind();
        if (errors.hasErrors() || kind == null) {
            return false;
        }
        try {
            return welcome.found(
                    token,
                    new Welcome.Founding(
                            form.agencyName(), kind, form.place(), form.userName(), form.name(), form.password()));
        } catch (DuplicateKeyException taken) {
            errors.rejectValue("agencyName", "access.error.taken", "access.error.taken");
            return false;
        }
    }

    private void checkPassword(WelcomeForm form, String userName, BindingResult errors) {
        Problems.reject(errors, "password", members.passwordProblems(form.password(), userName));
        if (!form.password().equals(form.again())) {
            errors.rejectValue("again", "access.password.different", "access.password.different");
        }
    }

    private String page(String token, Optional<Guest> guest, Model model, HttpServletResponse response) {
        if (guest.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "access/welcome-over";
        }
        model.addAttribute("token", token);
        return switch (guest.get()) {
            case Guest.Invitee(Account account) -> {
                model.addAttribute("account", account);
                model.addAttribute("providers", providers.all());
                yield "access/welcome-member";
            }
            case Guest.Founder() -> {
                model.addAttribute("kinds", AgencyKind.values());
                yield "access/welcome-first";
            }
        };
    }
}
