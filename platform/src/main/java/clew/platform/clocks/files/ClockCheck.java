package clew.platform.clocks.files;

import clew.platform.clocks.rules.ClockBook;
import clew.platform.clocks.rules.HolidayCalendar;
import clew.platform.packs.PackFault;
import clew.platform.packs.PackReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks a clocks file and the holiday calendars beside it with the readers that an installation of a pack uses.
public final class ClockCheck {

    /// The file of a pack with the clocks.
    public static final String CLOCKS = "clocks.yaml";

    /// The file of a pack with the holiday calendars.
    public static final String CALENDARS = "calendars.yaml";

    private ClockCheck() {}

    /// What came of a check.
    ///
    /// @param files those that were read
    /// @param clocks how many sound clocks there are
    /// @param calendars how many sound calendars there are
    /// @param faults everything that is wrong
    public record Outcome(List<Path> files, int clocks, int calendars, List<PackFault> faults) {

        /// Copies the lists.
        public Outcome {
            files = List.copyOf(files);
            faults = List.copyOf(faults);
        }
    }

    /// Checks a folder with `clocks.yaml` or `calendars.yaml` or both, or one file. A file is taken for calendars where
    /// it is called `calendars.yaml`, else for clocks that may use the calendars beside it. Clocks wait for sound
    /// calendars: until then each that uses one would be called wrong.
    ///
    /// @throws NoSuchFileException if a folder has neither file
    public static Outcome of(Path source) throws IOException {
        boolean folder = Files.isDirectory(source);
        Path beside = folder ? source.resolve(CALENDARS) : source.resolveSibling(CALENDARS);
        boolean only = !folder && source.getFileName().toString().equals(CALENDARS);
        Path clocks = folder ? source.resolve(CLOCKS) : source;
        if (folder && !Files.exists(clocks)) {
            if (!Files.exists(beside)) {
                throw new NoSuchFileException(clocks.toString());
            }
            only = true;
        }
        return only ? of(null, beside) : of(clocks, Files.exists(beside) ? beside : null);
    }

    private static Outcome of(@Nullable Path clocks, @Nullable Path beside) throws IOException {
        List<Path> files = new ArrayList<>();
        PackReading<Map<String, HolidayCalendar>> calendars = new PackReading.Sound<>(Map.of());
        if (beside != null) {
            files.add(beside);
            calendars = CalendarFile.read(beside.toString(), Files.readString(beside));
        }
        return switch (calendars) {
            case PackReading.Faulty<Map<String, HolidayCalendar>>(List<PackFault> faults) ->
                new Outcome(files, 0, 0, faults);
            case PackReading.Sound<Map<String, HolidayCalendar>>(Map<String, HolidayCalendar> sound) ->
                clocks == null ? new Outcome(files, 0, sound.size(), List.of()) : clocks(clocks, sound, files);
        };
    }

    private static Outcome clocks(Path clocks, Map<String, HolidayCalendar> calendars, List<Path> files)
            throws IOException {
        files.add(clocks);
        PackReading<ClockBook> read = ClockFile.read(clocks.toString(), Files.readString(clocks), calendars);
        return switch (read) {
            case PackReading.Faulty<ClockBook>(List<PackFault> faults) ->
                new Outcome(files, 0, calendars.size(), faults);
            case PackReading.Sound<ClockBook>(ClockBook book) ->
                new Outcome(files, book.clocks().size(), calendars.size(), List.of());
        };
    }
}
