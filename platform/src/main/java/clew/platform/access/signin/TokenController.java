package clew.platform.access.signin;

import clew.platform.access.FreshSignIn;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.tokens.AccessTokens;
import clew.platform.web.Notice;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own access tokens, for programs. A token is shown once, on the page that made it.
@Controller
class TokenController {

    private static final List<Integer> LIVES_IN_DAYS = List.of(30, 90, 365);

    private final Gate gate;
    private final AccessTokens tokens;
    private final FreshSignIn fresh;

    TokenController(Gate gate, AccessTokens tokens, FreshSignIn fresh) {
        this.gate = gate;
        this.tokens = tokens;
        this.fresh = fresh;
    }

    @GetMapping("/account/tokens")
    String list(Model model) {
        model.addAttribute("form", new TokenForm(null, null));
        return page(model);
    }

    @PostMapping("/account/tokens")
    String make(@ModelAttribute("form") TokenForm form, BindingResult errors, Model model) {
        MemberId me = gate.member().id();
        fresh.require();
        Problems.require(errors, "name", form.name());
        Integer days = form.days();
        if (days == null || !LIVES_IN_DAYS.contains(days)) {
            errors.rejectValue("days", "access.token.days", "access.token.days");
        }
        if (days == null || errors.hasErrors()) {
            return page(model);
        }
        model.addAttribute("token", tokens.make(me, form.name(), Duration.ofDays(days)));
        return "access/token";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        if (tokens.revoke(gate.member().id(), id)) {
            Notice.success(redirect, "access.token.revoked");
        } else {
            Notice.important(redirect, "access.token.over");
        }
        return "redirect:/account/tokens";
    }

    private String page(Model model) {
        model.addAttribute("tokens", tokens.of(gate.member().id()));
        model.addAttribute("lives", LIVES_IN_DAYS);
        return "access/tokens";
    }

    /// What a new token is for and how long it lives.
    record TokenForm(String name, @Nullable Integer days) {

        TokenForm(@Nullable String name, @Nullable Integer days) {
            this.name = Problems.line(name);
            this.days = days;
        }
    }
}
