package clew.platform.recognition;

import clew.platform.person.PersonId;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Screenings for programs: the same rules and the same gate as the pages.
@RestController
@RequestMapping("/api/v1/screenings")
@Tag(name = "Screenings", description = "What was seen and told, what it amounts to, and what a human decided")
class ScreeningApi {

    private static final int MOST = 1_000;

    private final Screenings screenings;
    private final WholeScreening whole;
    private final ResultViews results;

    ScreeningApi(Screenings screenings, WholeScreening whole, ResultViews results) {
        this.screenings = screenings;
        this.whole = whole;
        this.results = results;
    }

    @Operation(
            summary = "Start a screening; with a safety check and observations it is a whole screening in one call",
            description = "All or nothing. Without an instrument, the one that is suggested for the person's age.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScreeningMessages.Read start(@RequestBody ScreeningMessages.Start sent) {
        UUID person = sent.person();
        if (person == null) {
            throw new BadInput("person", "/person", "recognition.expected.person");
        }
        List<Answer> answers = answers(sent.observations());
        SafetyCheck check = sent.safety() == null ? null : sent.safety().check();
        return ScreeningMessages.Read.of(whole.start(new PersonId(person), sent.instrument(), check, answers));
    }

    @Operation(summary = "One screening")
    @GetMapping("/{id}")
    ScreeningMessages.Read one(@PathVariable UUID id) {
        return ScreeningMessages.Read.of(screenings.get(new ScreeningId(id)));
    }

    @Operation(
            summary = "Add observations: all or none",
            description =
                    "What was observed before stays. `at` may lie in the past, for what was noted without a connection.")
    @PostMapping("/{id}/observations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void observe(@PathVariable UUID id, @RequestBody ScreeningMessages.Observations sent) {
        ScreeningId screening = new ScreeningId(id);
        screenings.get(screening);
        screenings.observe(screening, answers(sent.observations()));
    }

    @Operation(
            summary = "What was observed amounts to, explained",
            description = "It recommends attention and never decides. It is for the interviewer, not for the person.")
    @GetMapping("/{id}/assessment")
    ResultView assessment(@PathVariable UUID id, Locale reader) {
        return results.of(screenings.assess(new ScreeningId(id)), reader);
    }

    @Operation(summary = "Decide, as a human, and say why")
    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @RequestBody ScreeningMessages.Decide sent) {
        ScreeningId screening = new ScreeningId(id);
        screenings.get(screening);
        screenings.decide(screening, sent.decision(whole.today()));
    }

    private static List<Answer> answers(@Nullable List<ScreeningMessages.Observed> sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST) {
            throw new BadInput("observations", "/observations", "recognition.expected.observations");
        }
        List<Answer> answers = new ArrayList<>();
        List<BadInput.Place> wrong = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Answer answer = sent.get(i).answer(i, wrong);
            if (answer != null) {
                answers.add(answer);
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        return answers;
    }
}
