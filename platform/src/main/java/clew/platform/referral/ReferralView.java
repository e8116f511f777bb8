package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Languages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts one referral into words for its pages.
@Component
class ReferralView {

    private final Wording wording;
    private final Clock clock;
    private final ObjectProvider<Courier> couriers;

    ReferralView(Wording wording, Clock clock, ObjectProvider<Courier> couriers) {
        this.wording = wording;
        this.clock = clock;
        this.couriers = couriers;
    }

    /// A row of a summary list.
    record Row(
            String key,
            String value,
            @Nullable String href,
            @Nullable String action) {

        static Row of(String key, String value) {
            return new Row(key, value, null, null);
        }
    }

    /// One kind of data of the packet.
    record Card(String title, List<Row> rows) {}

    /// One entry of the history.
    record Item(
            String title,
            @Nullable String byline,
            String at,
            String when,
            @Nullable String text,
            @Nullable String href) {}

    void fill(ReferralDesk.Opened opened, Model model) {
        Referral referral = opened.referral();
        boolean sender = opened.side() == Side.SENDER;
        model.addAttribute("id", referral.id().toString());
        model.addAttribute("headline", title(referral));
        model.addAttribute("delivery", delivery(referral, sender ? referral.from() : referral.to()));
        model.addAttribute("reference", referral.reference());
        model.addAttribute("sender", sender);
        model.addAttribute("back", sender ? "/referrals/outbox" : "/referrals/inbox");
        fillState(referral, !sender && opened.cut().contains(DataKind.NEED), model);
        model.addAttribute("steps", opened.steps().stream().map(Enum::name).toList());
        model.addAttribute("facts", facts(referral));
        model.addAttribute("agreement", agreement(referral.agreement()));
        model.addAttribute("packet", cards(opened.atOnce()));
        model.addAttribute("held", cards(opened.onAcceptance()));
        model.addAttribute(
                "cut",
                opened.cut().stream()
                        .map(kind -> wording.text("referral.share.kind." + kind.name()))
                        .toList());
        model.addAttribute("withheld", referral.identityWithheld());
        model.addAttribute("events", events(opened.events()));
        model.addAttribute(
                "caseHref", opened.mayOpenCase() ? "/cases/" + referral.caseId().value() : null);
    }

    private void fillState(Referral referral, boolean silent, Model model) {
        model.addAttribute("state", state(referral));
        model.addAttribute("stateName", referral.state().name().name());
        model.addAttribute("stateColour", StateColour.of(referral.state().name()));
        model.addAttribute(
                "stateText",
                wording.text("referral.state." + referral.state().name().name()));
        model.addAttribute("said", silent ? null : said(referral.state()));
        model.addAttribute("overdue", referral.overdue(clock.instant()));
        model.addAttribute("due", referral.state().name().waiting() ? wording.due(referral.dueAt()) : null);
    }

    /// The state in one sentence, with who and when.
    String state(Referral referral) {
        return wording.text(
                "referral.state.sentence." + referral.state().name().name(),
                wording.agency(referral.from()),
                wording.agency(referral.to()),
                wording.moment(referral.state().at()));
    }

    String title(Referral referral) {
        return wording.text(
                "referral.title",
                wording.text(referral.service().key()),
                wording.text("referral.for." + referral.whom().name()));
    }

    private @Nullable String said(ReferralState state) {
        ReferralRows.Words words = ReferralRows.Words.of(state);
        return coded(words.code(), words.text());
    }

    private @Nullable String coded(@Nullable String code, @Nullable String words) {
        String text = words == null ? "" : words;
        if (code == null) {
            return text.isEmpty() ? null : text;
        }
        String reason = wording.text("referral.code." + code);
        return text.isEmpty() ? reason : wording.text("referral.code.withWords", reason, text);
    }

    private List<Row> facts(Referral referral) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(wording.text("referral.fact.from"), wording.agency(referral.from())));
        rows.add(Row.of(wording.text("referral.fact.to"), wording.agency(referral.to())));
        rows.add(Row.of(
                wording.text("referral.fact.urgency"),
                wording.text("referral.urgency." + referral.urgency().name())));
        rows.add(Row.of(
                wording.text("referral.fact.sent"),
                wording.text("referral.fact.sentBy", wording.moment(referral.sentAt()), referral.sentByName())));
        rows.add(Row.of(wording.text("referral.fact.due"), wording.moment(referral.dueAt())));
        return rows;
    }

    private List<Row> agreement(Agreement agreement) {
        List<Row> rows = new ArrayList<>();
        switch (agreement) {
            case Agreement.Agreed agreed -> {
                rows.add(Row.of(
                        wording.text("referral.agreement.who"),
                        wording.text("referral.agreement.by." + agreed.by().name())));
                rows.add(Row.of(
                        wording.text("referral.agreement.how"),
                        wording.text("referral.agreement.how." + agreed.how().name())));
            }
            case Agreement.Without without -> {
                rows.add(Row.of(wording.text("referral.agreement.who"), wording.text("referral.agreement.without")));
                rows.add(Row.of(
                        wording.text("referral.agreement.ground"),
                        wording.text(
                                "referral.agreement.ground." + without.ground().name())));
                rows.add(Row.of(wording.text("referral.agreement.why"), without.why()));
            }
        }
        rows.add(Row.of(wording.text("referral.agreement.explainedBy"), agreement.explainedBy()));
        rows.add(Row.of(
                wording.text("referral.agreement.language"), Languages.name(agreement.language(), wording.locale())));
        return rows;
    }

    private List<Card> cards(Packet packet) {
        return packet.parts().stream()
                .map(part -> new Card(
                        wording.text("referral.share.kind." + part.kind().name()),
                        part.lines().stream()
                                .map(line -> Row.of(
                                        wording.text(line.label()),
                                        line.coded() ? wording.text(line.value()) : line.value()))
                                .toList()))
                .toList();
    }

    private List<Item> events(List<ReferralEvent> events) {
        Map<AgencyId, String> names = new HashMap<>();
        return events.reversed().stream()
                .map(event -> {
                    AgencyId agency = event.agency();
                    String byline = agency == null || event.memberName() == null
                            ? null
                            : wording.text(
                                    "referral.event.by",
                                    event.memberName(),
                                    names.computeIfAbsent(agency, wording::agency));
                    String words = event.kind() == ReferralEvent.Kind.SENT ? null : event.words();
                    return new Item(
                            wording.text("referral.event." + event.kind().name()),
                            byline,
                            event.at().toString(),
                            wording.moment(event.at()),
                            coded(event.code(), words),
                            null);
                })
                .toList();
    }

    private Courier.@Nullable Delivery delivery(Referral referral, AgencyId reader) {
        return couriers.stream()
                .flatMap(courier -> courier.delivery(referral, reader).stream())
                .findFirst()
                .orElse(null);
    }
}
