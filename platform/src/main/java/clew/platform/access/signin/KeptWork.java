package clew.platform.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form that was sent when its member had been signed out for doing nothing, or had to confirm first that it
/// was them: where to, and what was in it. Kept in the server's memory only. Uploaded files and forms above a
/// size are not kept.
///
/// @param path where it was sent, with its query
/// @param fields what was in it, without the token against forgery
/// @param why why it was not done at once
record KeptWork(String path, Map<String, List<String>> fields, Why why) implements Serializable {

    /// Why a form was kept.
    enum Why {
        /// The member had been signed out.
        ENDED,
        /// The member had to confirm that it was them.
        CONFIRM
    }

    static final String ATTRIBUTE = "clew.keptWork";
    static final String OWNER = "clew.keptWorkOwner";
    private static final int LONGEST = 200_000;
    private static final long serialVersionUID = 1L;

    static Optional<KeptWork> of(HttpServletRequest request, Why why) {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int length = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                fields.put(field.getKey(), List.of(field.getValue()));
                for (String value : field.getValue()) {
                    length += value.length();
                }
            }
        }
        return length > LONGEST
                ? Optional.empty()
                : Optional.of(new KeptWork(
                        request.getRequestURI()
                                .substring(request.getContextPath().length()),
                        fields,
                        why));
    }

    @Override
    public String toString() {
        return "KeptWork";
    }
}
