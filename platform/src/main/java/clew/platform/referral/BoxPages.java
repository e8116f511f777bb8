package clew.platform.referral;

import clew.platform.directory.AgencyId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The inbox and the outbox.
@Controller
class BoxPages {

    private final ReferralDesk desk;
    private final Drafts drafts;
    private final Wording wording;

    BoxPages(ReferralDesk desk, Drafts drafts, Wording wording) {
        this.desk = desk;
        this.drafts = drafts;
        this.wording = wording;
    }

    @GetMapping("/referrals")
    String referrals() {
        desk.requireList();
        return "redirect:/referrals/inbox";
    }

    @GetMapping("/referrals/inbox")
    String inbox(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Model model) {
        return box(Side.RECEIVER, show, page, model);
    }

    @GetMapping("/referrals/outbox")
    String outbox(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Model model) {
        Mailbox.Filter filter = filter(show, Side.SENDER);
        String view = box(Side.SENDER, filter.name(), page, model);
        model.addAttribute(
                "drafts",
                drafts.of(desk.member()).stream()
                        .map(draft -> new DraftItem(
                                "/referrals/drafts/" + draft.id(),
                                wording.text("directory.service." + draft.service()),
                                wording.text("referral.draft.left", wording.since(draft.changedAt()))))
                        .toList());
        Mailbox.Loop loop = desk.loop();
        model.addAttribute("loop", loop);
        model.addAttribute("median", loop.medianAnswer().map(wording::span).orElse(null));
        return view;
    }

    private String box(Side side, String show, int page, Model model) {
        Mailbox.Filter filter = filter(show, side);
        int shown = Math.max(1, page);
        List<Mailbox.Line> lines = desk.list(side, filter, shown - 1);
        Mailbox.Counts counts = desk.counts(side);
        Map<AgencyId, String> names = new HashMap<>();
        model.addAttribute("side", side.name());
        model.addAttribute("path", path(side));
        model.addAttribute("otherCounts", desk.counts(side == Side.SENDER ? Side.RECEIVER : Side.SENDER));
        model.addAttribute("counts", counts);
        model.addAttribute("filters", filters(side, filter, counts));
        model.addAttribute("filter", filter.name());
        model.addAttribute("page", shown);
        model.addAttribute("pages", (counts.of(filter) + Mailbox.PAGE - 1) / Mailbox.PAGE);
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> item(line, side, names.computeIfAbsent(line.other(), wording::agency)))
                        .toList());
        return "referral/box";
    }

    private Item item(Mailbox.Line line, Side side, String other) {
        boolean waiting = line.state().waiting();
        return new Item(
                "/referrals/" + line.id(),
                wording.text(
                        "referral.title",
                        wording.text(line.service().key()),
                        wording.text("referral.for." + line.whom().name())),
                wording.text(side == Side.SENDER ? "referral.box.to" : "referral.box.from", other),
                wording.text(
                        "referral.box.since",
                        line.reference(),
                        wording.since(line.sentAt()),
                        wording.moment(line.sentAt())),
                waiting ? wording.due(line.dueAt()) : null,
                wording.text("referral.urgency." + line.urgency().name()),
                line.urgency() == Urgency.IMMEDIATE || line.urgency() == Urgency.URGENT,
                wording.text("referral.state." + line.state().name()),
                StateColour.of(line.state()),
                line.overdue(),
                line.overdueLevel() > 1,
                line.unread(),
                line.yourTurn());
    }

    private List<FilterLink> filters(Side side, Mailbox.Filter chosen, Mailbox.Counts counts) {
        return Arrays.stream(Mailbox.Filter.values())
                .map(filter -> new FilterLink(
                        "referral.filter." + filter.name(),
                        path(side) + "?show=" + filter.name().toLowerCase(Locale.ROOT),
                        counts.of(filter),
                        filter == chosen))
                .toList();
    }

    private static Mailbox.Filter filter(String show, Side side) {
        return Arrays.stream(Mailbox.Filter.values())
                .filter(filter -> filter.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(side == Side.RECEIVER ? Mailbox.Filter.WAITING : Mailbox.Filter.ALL);
    }

    private static String path(Side side) {
        return switch (side) {
            case RECEIVER -> "/referrals/inbox";
            case SENDER -> "/referrals/outbox";
        };
    }

    /// One line of a box, in words.
    record Item(
            String href,
            String title,
            String other,
            String since,
            @org.jspecify.annotations.Nullable String due,
            String urgency,
            boolean pressing,
            String state,
            String colour,
            boolean overdue,
            boolean overdueAgain,
            boolean unread,
            boolean yourTurn) {}

    /// A referral that was begun and not sent.
    record DraftItem(String href, String title, String left) {}

    /// One filter of a box with its figure.
    record FilterLink(String labelKey, String href, long count, boolean current) {}
}
