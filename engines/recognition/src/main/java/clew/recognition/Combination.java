package clew.recognition;

import java.util.List;
import java.util.Map;

/// A row of the table by which dimensions combine; the first row that matches counts.
///
/// @param id the name in the file; its words are in [Texts#combination(String)]
/// @param readings the readings in which the row stands
/// @param conditions what must be positive (true) or not (false), by the id of a dimension or an element, in
/// the order of the file; what is not named may be either
/// @param attention the attention that the row recommends
/// @param recommendations what to do with it
public record Combination(
        String id,
        List<ReadingKind> readings,
        Map<String, Boolean> conditions,
        Attention attention,
        List<Recommendation> recommendations) {}
