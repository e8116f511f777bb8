package clew.platform.access.signin;

import clew.platform.access.FreshSignIn;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.passkeys.Passkeys;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own passkeys. The browser's half of making one is `passkey.js`.
@Controller
class PasskeyController {

    private static final String PATH = "/account/passkeys";
    private static final int LONGEST_LABEL = 100;

    private final Gate gate;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final FreshSignIn fresh;

    PasskeyController(Gate gate, Passkeys passkeys, SecondFactors factors, FreshSignIn fresh) {
        this.gate = gate;
        this.passkeys = passkeys;
        this.factors = factors;
        this.fresh = fresh;
    }

    @GetMapping(PATH)
    String list(@RequestParam(required = false) @Nullable String added, Model model) {
        MemberId me = gate.member().id();
        fresh.require();
        model.addAttribute("passkeys", passkeys.of(me));
        model.addAttribute("added", added != null);
        model.addAttribute("codesLeft", factors.codesLeft(me));
        return "access/passkeys";
    }

    @PostMapping(path = PATH + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest request) {
        MemberId me = gate.member().id();
        fresh.require();
        requireHere(request);
        return ResponseEntity.ok(passkeys.creationOptions(me, request));
    }

    @PostMapping(PATH)
    ResponseEntity<Map<String, String>> add(
            @RequestParam String label, @RequestParam String answer, HttpServletRequest request) {
        MemberId me = gate.member().id();
        fresh.require();
        requireHere(request);
        return passkeys.register(me, label(label), answer, request)
                ? ResponseEntity.ok(Map.of("go", request.getContextPath() + PATH + "?added"))
                : ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of());
    }

    @PostMapping(PATH + "/{id}/rename")
    String rename(@PathVariable String id, @RequestParam String label, RedirectAttributes redirect) {
        if (passkeys.rename(gate.member().id(), id, label(label))) {
            Notice.success(redirect, "access.passkey.renamed");
        } else {
            Notice.important(redirect, "access.passkey.over");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        MemberId me = gate.member().id();
        fresh.require();
        if (passkeys.remove(me, id)) {
            Notice.success(redirect, "access.passkey.removed");
        } else {
            Notice.important(redirect, "access.passkey.over");
        }
        return "redirect:" + PATH;
    }

    private void requireHere(HttpServletRequest request) {
        if (!passkeys.workAt(request)) {
            throw new NotFound("passkey");
        }
    }

    private static String label(String typed) {
        String line = Problems.line(typed);
        String named = line.isEmpty() ? "1" : line;
        return named.length() > LONGEST_LABEL ? named.substring(0, LONGEST_LABEL) : named;
    }
}
