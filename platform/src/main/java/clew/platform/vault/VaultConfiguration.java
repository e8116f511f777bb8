package clew.platform.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens the master keys of the instance: in `keys` below the data directory, or where `clew.keys` says.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${clew.keys:${clew.data}/keys}") Path directory, JdbcClient database) {
        return new KeyCustody(database).open(directory);
    }
}
