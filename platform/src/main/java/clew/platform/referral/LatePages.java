package clew.platform.referral;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where answers are late between agencies: figures for the co-ordinator, without a person or a case in them.
@Controller
class LatePages {

    private final Gate gate;
    private final Mailbox mailbox;
    private final SystemWork system;
    private final Wording wording;

    LatePages(Gate gate, Mailbox mailbox, SystemWork system, Wording wording) {
        this.gate = gate;
        this.mailbox = mailbox;
        this.system = system;
        this.wording = wording;
    }

    @GetMapping("/referrals/late")
    String late(Model model) {
        gate.require(Relation.NONE, DataKind.STATISTICS, Action.READ, Subject.none());
        model.addAttribute(
                "rows",
                system.call(mailbox::lateBetweenAgencies).stream()
                        .map(late -> new Row(
                                wording.agency(late.from()),
                                wording.agency(late.to()),
                                late.count(),
                                wording.since(late.longest())))
                        .toList());
        return "referral/late";
    }

    /// One pair of agencies.
    record Row(String from, String to, long count, String longest) {}
}
