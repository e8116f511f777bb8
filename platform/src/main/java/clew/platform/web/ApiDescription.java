package clew.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the interface says about all operations: how to sign in, and what a problem looks like.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    /// The answers that every operation may give besides its own.
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Some of the input cannot be used; `errors` says where",
            "401", "Nobody is signed in",
            "403", "The member may not do this; `reasons` says why",
            "404", "There is no such thing, or nothing that the member may know of",
            "409", "Somebody else saved first; `fields` has both versions");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Clew").version("v1").description("""
                                The same rules hold here as on the pages: what a member may not see there does not exist here. \
                                Each call is on the trail. Times are UTC (RFC 3339), ids are UUIDs, problems follow RFC 9457. \
                                Search terms are sent in the body, never in the address.""").license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("session", session())
                        .addSecuritySchemes("basic", basic())
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer everyOperationMayAnswerWithAProblem() {
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(ApiDescription::addProblems);
            }
        };
    }

    private static void addProblems(Operation operation) {
        if (operation.getResponses() != null) {
            PROBLEMS.forEach((status, meaning) -> {
                if (!operation.getResponses().containsKey(status)) {
                    operation.getResponses().addApiResponse(status, answer(meaning));
                }
            });
        }
    }

    private static ApiResponse answer(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("clew")
                .description("The session of the pages. Changes need the CSRF token too.");
    }

    private static SecurityScheme basic() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("Name and password of a member, for other systems. No CSRF token is needed.");
    }

    private static Schema<?> problem() {
        Schema<?> spot = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("position", new StringSchema().description("A JSON pointer, or a row"))
                .addProperty("expected", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457. It never repeats a value that was sent, except the asker's own in a conflict.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("reasons", new ArraySchema().items(new StringSchema()))
                .addProperty("errors", new ArraySchema().items(spot))
                .addProperty("incident", new StringSchema());
    }
}
