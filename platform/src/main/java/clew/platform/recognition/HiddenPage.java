package clew.platform.recognition;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A page that says nothing about anybody, for the moment in which somebody comes near. One click leads back.
@Controller
class HiddenPage {

    private static final Pattern OURS = Pattern.compile("/(screenings/[0-9a-f-]{36}(/[a-z0-9-]+){0,2}|queue)");

    @GetMapping("/hidden")
    String hidden(@RequestParam(defaultValue = "") String back, Model model) {
        model.addAttribute("back", OURS.matcher(back).matches() ? back : "/queue");
        return "recognition/hidden";
    }
}
