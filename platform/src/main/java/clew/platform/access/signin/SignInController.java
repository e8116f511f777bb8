package clew.platform.access.signin;

import clew.platform.access.OpenAccount;
import clew.platform.access.providers.IdentityProviders;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page to sign in on, and the one that gives back what was being written when a member had been signed out.
@Controller
class SignInController {

    private static final long SHORTEST_WAIT = 15;

    private final ObjectProvider<OpenAccount.Source> open;

    private final IdentityProviders providers;

    SignInController(ObjectProvider<OpenAccount.Source> open, IdentityProviders providers) {
        this.open = open;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String unlinked,
            @RequestParam(required = false) @Nullable String down,
            @Nullable HttpSession session,
            Model model) {
        if (SignedIn.current().isPresent()) {
            return "redirect:/";
        }
        boolean kept = session != null && session.getAttribute(KeptWork.ATTRIBUTE) != null;
        model.addAttribute("failed", failed != null);
        model.addAttribute("wait", wait != null);
        model.addAttribute("minutes", minutes(wait));
        model.addAttribute("unlinked", unlinked != null);
        model.addAttribute("down", down != null);
        model.addAttribute("out", out != null);
        model.addAttribute("ended", ended != null || (session != null && session.getAttribute(KeptWork.OWNER) != null));
        model.addAttribute("kept", kept);
        model.addAttribute("providers", providers.all());
        offerSignOut(session, model);
        model.addAttribute(
                "open",
                open.stream().flatMap(source -> source.openAccounts().stream()).toList());
        return "access/sign-in";
    }

    private static void offerSignOut(@Nullable HttpSession session, Model model) {
        if (session != null && session.getAttribute(ProviderSignOut.OFFER) instanceof ProviderSignOut.Offer offer) {
            session.removeAttribute(ProviderSignOut.OFFER);
            model.addAttribute("offer", offer);
        }
    }

    /// What the address says of the wait, held within what a wait can be: anybody can write an address.
    private static long minutes(@Nullable String said) {
        return said != null && said.matches("[1-9]|[1-5][0-9]|60") ? Long.parseLong(said) : SHORTEST_WAIT;
    }

    @GetMapping("/resume")
    String resume(HttpSession session, Model model) {
        KeptWork work = work(session);
        if (work == null) {
            return "redirect:/";
        }
        model.addAttribute("work", work);
        return "access/resume";
    }

    @PostMapping("/resume/discard")
    String discard(HttpSession session) {
        if (work(session) != null) {
            session.removeAttribute(KeptWork.ATTRIBUTE);
        }
        return "redirect:/";
    }

    /// The work that was kept for the signed-in member, and nobody else's. It is given out once.
    private static @Nullable KeptWork work(HttpSession session) {
        UUID member = SignedIn.current().orElseThrow().member().value();
        return member.equals(session.getAttribute(KeptWork.OWNER))
                        && session.getAttribute(KeptWork.ATTRIBUTE) instanceof KeptWork work
                ? work
                : null;
    }
}
