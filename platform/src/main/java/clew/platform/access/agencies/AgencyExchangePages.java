package clew.platform.access.agencies;

import clew.platform.access.agencies.AgencyTable.Read;
import clew.platform.directory.Directory;
import clew.platform.web.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The directory as a table: taken in as a whole or not at all, and given out.
@Controller
class AgencyExchangePages {

    private static final int SHOWN = 200;

    private final AgencyKeeping keeping;

    AgencyExchangePages(AgencyKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/agencies/import")
    String start(Model model) {
        keeping.beforeImport();
        return page(List.of(), model);
    }

    @PostMapping("/agencies/import")
    String take(@RequestParam MultipartFile file, Model model, RedirectAttributes redirect) throws IOException {
        keeping.beforeImport();
        Read read = AgencyTable.read(file.getBytes());
        if (!read.rejected().isEmpty()) {
            return page(read.rejected(), model);
        }
        Directory.Merged merged = keeping.take(read.agencies());
        Notice.success(
                redirect,
                "directory.import.done",
                Integer.toString(merged.added()),
                Integer.toString(merged.changed()));
        return "redirect:/agencies";
    }

    @GetMapping("/agencies/export")
    ResponseEntity<byte[]> export() {
        byte[] table = AgencyTable.write(keeping.export()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agencies.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table);
    }

    private static String page(List<AgencyTable.Rejected> rejected, Model model) {
        model.addAttribute("rejected", rejected.stream().limit(SHOWN).toList());
        model.addAttribute("rejectedCount", rejected.size());
        model.addAttribute("columns", AgencyTable.COLUMNS);
        return "directory/import";
    }
}
