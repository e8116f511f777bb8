package clew.platform.access.signin;

import clew.platform.access.FreshSignIn;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Welcome;
import clew.platform.access.passkeys.Passkeys;
import clew.platform.access.providers.IdentityProviders;
import clew.platform.access.providers.LinkedSubjects;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Signing in through an identity provider, and linking oneself to one.
///
/// A link is asked for by a form with its token, and only then shown as a link to follow: else a false page
/// could lead a member's browser to link somebody else's account to theirs.
@Controller
class ProviderController {

    private final Gate gate;
    private final IdentityProviders providers;
    private final LinkedSubjects links;
    private final ProviderEntrance entrance;
    private final FreshSignIn fresh;
    private final Members members;
    private final Passkeys passkeys;
    private final Welcome welcome;

    ProviderController(
            Gate gate,
            IdentityProviders providers,
            LinkedSubjects links,
            ProviderEntrance entrance,
            FreshSignIn fresh,
            Members members,
            Passkeys passkeys,
            Welcome welcome) {
        this.gate = gate;
        this.providers = providers;
        this.links = links;
        this.entrance = entrance;
        this.fresh = fresh;
        this.members = members;
        this.passkeys = passkeys;
        this.welcome = welcome;
    }

    /// Leads to the provider, if it answers.
    @GetMapping("/sign-in/with/{provider}")
    String go(@PathVariable String provider) {
        require(provider);
        return "redirect:" + (providers.answers(provider) ? "/oauth2/authorization/" + provider : "/sign-in?down");
    }

    @GetMapping("/account/providers")
    String list(
            @RequestParam(required = false) @Nullable String linked,
            @RequestParam(required = false) @Nullable String taken,
            @RequestParam(required = false) @Nullable String failed,
            Model model) {
        MemberId me = gate.member().id();
        model.addAttribute("linked", linked != null);
        model.addAttribute("taken", taken != null);
        model.addAttribute("failed", failed != null);
        model.addAttribute("providers", providers.all());
        model.addAttribute(
                "issuers",
                links.of(me).stream().map(LinkedSubjects.Linked::issuer).collect(Collectors.toSet()));
        return "access/providers";
    }

    @PostMapping("/account/providers/{provider}/link")
    String link(@PathVariable String provider, HttpSession session, Model model) {
        gate.member();
        IdentityProviders.Provider known = require(provider);
        fresh.require();
        entrance.planLink(session, SignedIn.current().orElseThrow());
        return onward(known, model);
    }

    @PostMapping("/account/providers/{provider}/unlink")
    String unlink(@PathVariable String provider, RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        IdentityProviders.Provider known = require(provider);
        fresh.require();
        if (!members.get(me).joined() && passkeys.of(me).isEmpty()) {
            Notice.important(redirect, "access.providers.only");
        } else if (links.unlink(me, known.issuer())) {
            Notice.success(redirect, "access.providers.unlinked");
        }
        return "redirect:/account/providers";
    }

    /// Takes up an invitation with an account of the provider in place of a password.
    @PostMapping("/welcome/{token}/provider")
    String join(@PathVariable String token, @RequestParam String provider, HttpSession session, Model model) {
        IdentityProviders.Provider known = require(provider);
        if (!(welcome.open(token).orElse(null) instanceof Welcome.Guest.Invitee)) {
            throw new NotFound("invitation");
        }
        entrance.planJoin(session, token);
        return onward(known, model);
    }

    private IdentityProviders.Provider require(String provider) {
        return providers.find(provider).orElseThrow(() -> new NotFound("provider"));
    }

    private static String onward(IdentityProviders.Provider provider, Model model) {
        model.addAttribute("provider", provider);
        return "access/provider-go";
    }
}
