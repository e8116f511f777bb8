package clew.platform.packs;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whose signature on a pack counts: the keys of the folder `clew.packs.keys`; `clew.packs.signed=true` asks for one.
@Configuration
class PackConfiguration {

    @Bean
    PackSigning packSigning(
            @Value("${clew.packs.keys:}") String keys, @Value("${clew.packs.signed:false}") boolean signed) {
        return keys.isBlank() ? new PackSigning(Map.of(), signed) : PackSigning.trusting(Path.of(keys), signed);
    }
}
