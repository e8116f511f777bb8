package clew.platform.access.members;

import clew.platform.access.MemberId;
import clew.platform.web.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which the administrator helps a member who cannot sign in, or signs one out who must not be in.
@Controller
class SignInPages {

    private final SignInKeeping keeping;
    private final MemberKeeping members;

    SignInPages(SignInKeeping keeping, MemberKeeping members) {
        this.keeping = keeping;
        this.members = members;
    }

    @GetMapping("/members/{id}/sign-in")
    String show(@PathVariable UUID id, Model model) {
        MemberId member = new MemberId(id);
        model.addAttribute("state", keeping.read(member));
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

    private static String back(UUID id) {
        return "redirect:/members/" + id + "/sign-in";
    }
}
