package clew.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole platform on a real PostgreSQL.
///
/// One embedded server serves the Java process; each Spring context has a fresh database in it, with all migrations.
/// `-Dclew.test.postgres=15` runs the same tests on the oldest supported version. The clock is a [MovableClock], and
/// a
/// `MockMvc` is there to be injected.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Platform.class, properties = "clew.jobs=false")
@AutoConfigureMockMvc
@Import(MovableClock.Configuration.class)
@ContextConfiguration(initializers = TestDatabase.FreshDatabase.class)
public @interface ClewTest {}
