package clew.platform.access.members;

import clew.platform.access.MemberId;
import clew.platform.access.providers.IdentityProviders;
import clew.platform.access.signin.Problems;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which the administrator helps a member who cannot sign in, or signs one out who must not be in.
@Controller
class SignInPages {

    private final SignInKeeping keeping;
    private final MemberKeeping members;
    private final IdentityProviders providers;

    SignInPages(SignInKeeping keeping, MemberKeeping members, IdentityProviders providers) {
        this.keeping = keeping;
        this.members = members;
        this.providers = providers;
    }

    @GetMapping("/members/{id}/sign-in")
    String show(@PathVariable UUID id, Model model) {
        MemberId member = new MemberId(id);
        model.addAttribute("state", keeping.read(member));
        model.addAttribute("providers", providers.all());
        model.addAttribute("mine", members.isMe(member));
        return "access/member-sign-in";
    }

    @PostMapping("/members/{id}/sign-in/reset")
    String reset(@PathVariable UUID id, RedirectAttributes redirect) {
        if (keeping.resetFactor(new MemberId(id))) {
            Notice.success(redirect, "access.memberSignIn.wasReset");
        } else {
            Notice.important(redirect, "access.memberSignIn.notOwn");
        }
        return back(id);
    }

    @PostMapping("/members/{id}/sign-in/end")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.signOut(new MemberId(id));
        Notice.success(redirect, "access.memberSignIn.signedOut");
        return back(id);
    }

    @PostMapping("/members/{id}/sign-in/lift")
    String lift(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.liftLock(new MemberId(id));
        Notice.success(redirect, "access.memberSignIn.lifted");
        return back(id);
    }

    @PostMapping("/members/{id}/sign-in/link")
    String link(
            @PathVariable UUID id,
            @RequestParam String provider,
            @RequestParam String subject,
            RedirectAttributes redirect) {
        MemberId member = new MemberId(id);
        keeping.read(member);
        String exact = Problems.line(subject);
        if (!exact.isEmpty() && keeping.link(member, issuer(provider), exact)) {
            Notice.success(redirect, "access.memberSignIn.linked");
        } else {
            Notice.important(redirect, "access.memberSignIn.notLinked");
        }
        return back(id);
    }

    @PostMapping("/members/{id}/sign-in/unlink")
    String unlink(@PathVariable UUID id, @RequestParam String provider, RedirectAttributes redirect) {
        MemberId member = new MemberId(id);
        keeping.read(member);
        keeping.unlink(member, issuer(provider));
        Notice.success(redirect, "access.providers.unlinked");
        return back(id);
    }

    private String issuer(String provider) {
        return providers
                .find(provider)
                .map(IdentityProviders.Provider::issuer)
                .orElseThrow(() -> new NotFound("provider"));
    }

    private static String back(UUID id) {
        return "redirect:/members/" + id + "/sign-in";
    }
}
