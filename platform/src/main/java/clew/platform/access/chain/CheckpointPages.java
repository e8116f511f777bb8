package clew.platform.access.chain;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.web.NotFound;
import clew.platform.web.QrCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Checkpoints, to be printed and kept elsewhere: for whoever may read the trail. They hold nothing about anybody.
@Controller
class CheckpointPages {

    private static final int SHOWN = 50;

    private final Chain chain;
    private final Gate gate;

    CheckpointPages(Chain chain, Gate gate) {
        this.chain = chain;
        this.gate = gate;
    }

    @GetMapping("/trail/checkpoints")
    String list(Locale locale, Model model) {
        require(Action.READ);
        model.addAttribute(
                "checkpoints",
                chain.latest(SHOWN).stream()
                        .map(one -> new Row(one.position(), time(one.at(), locale), one.fingerprint()))
                        .toList());
        return "access/checkpoints";
    }

    @PostMapping("/trail/checkpoints")
    String make() {
        require(Action.EXPORT);
        return "redirect:/trail/checkpoints/" + chain.checkpoint().position();
    }

    @GetMapping("/trail/checkpoints/{position}")
    String show(@PathVariable long position, Locale locale, Model model) {
        require(Action.READ);
        Checkpoint checkpoint = chain.find(position).orElseThrow(() -> new NotFound("checkpoint"));
        model.addAttribute("checkpoint", checkpoint);
        model.addAttribute("time", time(checkpoint.at(), locale));
        model.addAttribute("symbol", QrCode.of(checkpoint.code()));
        return "access/checkpoint";
    }

    /// A line of the list.
    record Row(long position, String time, String fingerprint) {}

    private void require(Action action) {
        Relation relation = gate.allows(Relation.OWNER, DataKind.TRAIL, action) ? Relation.OWNER : Relation.NONE;
        gate.require(relation, DataKind.TRAIL, action, Subject.none());
    }

    private static String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'", locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
