package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.providers.IdentityProviders;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// My account: who I am here, my password, my language. Everybody who is signed in has it, for themselves only.
@Controller
class AccountController {

    private final Gate gate;
    private final Members members;
    private final PasswordProof passwords;
    private final SecondFactors factors;
    private final IdentityProviders providers;
    private final LocaleResolver localeResolver;
    private final List<Locale> languages;

    AccountController(
            Gate gate,
            Members members,
            PasswordProof passwords,
            SecondFactors factors,
            IdentityProviders providers,
            LocaleResolver localeResolver,
            @Value("${clew.languages:en}") List<String> languages) {
        this.gate = gate;
        this.members = members;
        this.passwords = passwords;
        this.factors = factors;
        this.providers = providers;
        this.localeResolver = localeResolver;
        this.languages = languages.stream().map(Locale::forLanguageTag).toList();
    }

    @GetMapping("/account")
    String show(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return page(model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        String userName = members.get(me).userName();
        check(form, me, userName, request, errors);
        if (errors.hasErrors()) {
            return page(model);
        }
        members.setPassword(me, form.password());
        endSession(request);
        Notice.success(redirect, "access.account.passwordChanged");
        return "redirect:/sign-in";
    }

    @PostMapping("/account/language")
    String changeLanguage(
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        languages.stream()
                .filter(known -> known.toLanguageTag().equals(language))
                .findFirst()
                .ifPresent(known -> {
                    members.setLanguage(gate.member().id(), known.toLanguageTag());
                    localeResolver.setLocale(request, response, known);
                    Notice.success(redirect, "access.account.languageChanged");
                });
        return "redirect:/account";
    }

    private void check(
            PasswordForm form, MemberId me, String userName, HttpServletRequest request, BindingResult errors) {
        passwords.check(me, form.current(), "current", request, errors);
        Problems.reject(errors, "password", members.passwordProblems(form.password(), userName));
        if (!form.password().equals(form.again())) {
            errors.rejectValue("again", "access.password.different", "access.password.different");
        }
    }

    /// Every session of the member has ended with the old password; this one is put away so that its browser is told.
    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private String page(Model model) {
        Account account = members.get(gate.member().id());
        model.addAttribute("account", account);
        model.addAttribute("app", factors.hasApp(account.member().id()));
        model.addAttribute("factor", factors.has(account.member().id()));
        model.addAttribute("codesLeft", factors.codesLeft(account.member().id()));
        model.addAttribute("providers", !providers.all().isEmpty());
        model.addAttribute("languages", languages);
        return "access/account";
    }
}
