package clew.platform.recognition;

import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import clew.recognition.AnswerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The calm pages of a screening, one per topic. Each answer is saved as soon as it is chosen; without script, or
/// without a connection at that moment, the whole page is saved when it is left by a button.
@Controller
class TopicPages {

    private static final String STATE = "state.";
    private static final String NOTE = "note.";

    /// What a person is asked can be answered so, in this order.
    private static final List<AnswerState> TO_ASK = List.of(
            AnswerState.TOLD,
            AnswerState.DENIED,
            AnswerState.UNKNOWN,
            AnswerState.REFUSED,
            AnswerState.SEEN,
            AnswerState.DOCUMENTED,
            AnswerState.NOT_ASKED);

    /// What is only looked for can be noted so.
    private static final List<AnswerState> TO_SEE =
            List.of(AnswerState.SEEN, AnswerState.TOLD, AnswerState.DOCUMENTED, AnswerState.UNKNOWN);

    private final Screenings screenings;
    private final ScreeningDesk desk;
    private final TopicViews topics;

    TopicPages(Screenings screenings, ScreeningDesk desk, TopicViews topics) {
        this.screenings = screenings;
        this.desk = desk;
        this.topics = topics;
    }

    @GetMapping("/screenings/{id}/topics/{topic}")
    String topic(@PathVariable UUID id, @PathVariable String topic, Locale reader, Model model) {
        ScreeningDesk.Sheet sheet = desk.sheet(new ScreeningId(id));
        TopicViews.Source source = desk.source(sheet, reader);
        TopicView view = topics.topic(source, topic).orElseThrow(() -> new NotFound("topic"));
        return show(sheet, view, model);
    }

    @GetMapping("/screenings/{id}/observed")
    String observed(@PathVariable UUID id, Locale reader, Model model) {
        ScreeningDesk.Sheet sheet = desk.sheet(new ScreeningId(id));
        TopicViews.Source source = desk.source(sheet, reader);
        return show(sheet, topics.observedPage(source), model);
    }

    /// One answer, sent in the background: says what is saved now.
    @PostMapping(path = "/screenings/{id}/answers", headers = "HX-Request")
    String save(@PathVariable UUID id, @RequestParam Map<String, String> sent, Locale reader, Model model) {
        List<Answer> answers = answers(sent);
        desk.note(new ScreeningId(id), answers);
        TopicViews.Source source = desk.source(desk.sheet(new ScreeningId(id)), reader);
        String indicator = answers.isEmpty() ? "" : answers.getFirst().indicator();
        model.addAttribute(
                "said",
                topics.said(
                        source,
                        source.kept().stream()
                                .filter(one -> one.observation().indicatorId().equals(indicator))));
        return "recognition/parts :: said";
    }

    /// A whole page.
    @PostMapping("/screenings/{id}/answers")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(required = false) @Nullable String pause,
            RedirectAttributes redirect) {
        desk.note(new ScreeningId(id), answers(sent));
        if (pause != null) {
            screenings.pause(new ScreeningId(id));
            Notice.success(redirect, "recognition.screening.paused");
            return "redirect:/queue";
        }
        boolean known = next.matches("(topics/)?[A-Za-z0-9-]{1,100}");
        return "redirect:/screenings/" + id + (known ? "/" + next : "");
    }

    private static List<Answer> answers(Map<String, String> sent) {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, String> field : sent.entrySet()) {
            if (field.getKey().startsWith(STATE)) {
                String indicator = field.getKey().substring(STATE.length());
                answers.add(new Answer(indicator, state(field.getValue()), null, sent.get(NOTE + indicator), null));
            } else if (field.getKey().startsWith(NOTE) && !field.getValue().isBlank()) {
                String indicator = field.getKey().substring(NOTE.length());
                if (!sent.containsKey(STATE + indicator)) {
                    answers.add(new Answer(indicator, AnswerState.NOT_ASKED, null, field.getValue(), null));
                }
            }
        }
        return answers;
    }

    private static AnswerState state(String sent) {
        try {
            return AnswerState.valueOf(sent);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("state", "", "recognition.expected.state");
        }
    }

    private static String show(ScreeningDesk.Sheet sheet, TopicView view, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("view", view);
        model.addAttribute(
                "here",
                "/screenings/" + sheet.screening().id() + (view.observerOnly() ? "/observed" : "/topics/" + view.id()));
        model.addAttribute("states", view.observerOnly() ? TO_SEE : TO_ASK);
        return "recognition/topic";
    }
}
