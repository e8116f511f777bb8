package clew.platform.recognition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The queue for programs: identities and reasons only; who somebody is, is read from persons.
@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = "Screenings")
class QueueApi {

    private final Queue queue;

    QueueApi(Queue queue) {
        this.queue = queue;
    }

    /// One page of those who wait.
    ///
    /// @param count how many there are on all pages
    record Waiting(long count, int page, int pages, List<ScreeningMessages.Waiting> people) {

        Waiting {
            people = List.copyOf(people);
        }
    }

    @Operation(summary = "Who waits at the own agency, in the order in which they should be seen")
    @GetMapping
    Waiting queue(
            @RequestParam(required = false) @Nullable List<WaitReason> reason,
            @RequestParam(required = false) QueueFilter.@Nullable Progress progress,
            @RequestParam(defaultValue = "false") boolean planned,
            @RequestParam(defaultValue = "1") int page) {
        Queue.Page found = queue.page(QueueFilter.of(reason, progress, planned), page);
        return new Waiting(
                found.count(),
                found.page(),
                found.pages(),
                found.lines().stream().map(ScreeningMessages.Waiting::of).toList());
    }
}
