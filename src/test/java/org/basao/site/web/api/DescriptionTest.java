package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.account.api.ByKey;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.health.HealthCheck;
import org.basao.platform.web.health.Readiness;
import org.basao.platform.web.rest.AnswerNotice;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.Problem;
import org.basao.platform.web.rest.Problems;
import org.basao.platform.web.rest.RestApplication;
import org.junit.jupiter.api.Test;

/** Holds the API description to what the resources really take and give. */
class DescriptionTest {
    private static final Description DESCRIPTION = Description.read();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Map<String, Class<? extends Record>> SCHEMAS = Map.ofEntries(
            Map.entry("FoundProducts", FoundProducts.class),
            Map.entry("Nearby", FoundProducts.Nearby.class),
            Map.entry("FoundSuggestions", FoundSuggestions.class),
            Map.entry("Suggested", FoundSuggestions.Suggested.class),
            Map.entry("Item", FoundProducts.Item.class),
            Map.entry("Named", FoundProducts.Named.class),
            Map.entry("Proof", FoundProducts.Proof.class),
            Map.entry("FacetChoice", FoundProducts.FacetChoice.class),
            Map.entry("ProductSheet", ProductSheet.class),
            Map.entry("Producer", ProductSheet.Producer.class),
            Map.entry("Amount", ProductSheet.Amount.class),
            Map.entry("Pack", ProductSheet.Pack.class),
            Map.entry("Capacity", ProductSheet.Capacity.class),
            Map.entry("Standard", ProductSheet.Standard.class),
            Map.entry("Photo", ProductSheet.Photo.class),
            Map.entry("Tier", ProductSheet.Tier.class),
            Map.entry("CertificateSheet", CertificateSheet.class),
            Map.entry("Linked", CertificateSheet.Linked.class),
            Map.entry("FoundCertificates", CertificateSheet.Found.class),
            Map.entry("OrganisationSheet", OrganisationSheet.class),
            Map.entry("OwnProducts", OwnProductSheet.Found.class),
            Map.entry("OwnProductSheet", OwnProductSheet.class),
            Map.entry("MadeSheet", MadeSheet.class),
            Map.entry("RequestSheet", RequestSheet.class),
            Map.entry("RequestLine", RequestSheet.Line.class),
            Map.entry("RequestTalk", RequestSheet.Asked.class),
            Map.entry("RequestSummary", RequestSheet.Summary.class),
            Map.entry("FoundRequests", RequestSheet.Found.class),
            Map.entry("TalkSheet", TalkSheet.class),
            Map.entry("TalkRequest", TalkSheet.Asked.class),
            Map.entry("TalkLine", TalkSheet.Line.class),
            Map.entry("RoundSheet", TalkSheet.Round.class),
            Map.entry("QuotedLine", TalkSheet.Quoted.class),
            Map.entry("PriceStep", TalkSheet.Step.class),
            Map.entry("MessageSheet", TalkSheet.Message.class),
            Map.entry("TalkSummary", TalkSheet.Summary.class),
            Map.entry("FoundTalks", TalkSheet.Found.class),
            Map.entry("DealSheet", DealSheet.class),
            Map.entry("DealLine", DealSheet.Line.class),
            Map.entry("DealSummary", DealSheet.Summary.class),
            Map.entry("FoundDeals", DealSheet.Found.class),
            Map.entry("Problem", Problem.class),
            Map.entry("ParameterError", Problem.ParameterError.class),
            Map.entry("GoneProblem", GoneProblem.class),
            Map.entry("Notice", AnswerNotice.Words.class),
            Map.entry("HealthReport", Readiness.Report.class),
            Map.entry("HealthEntry", Readiness.Entry.class));

    @Test
    void every_resource_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        described().forEach((what, operation) -> described.add(what));
        described.removeIf(what -> what.startsWith("GET /health/"));
        assertThat(described).isEqualTo(operations().keySet());
        assertThat(DESCRIPTION.paths()).containsKeys("/health/live", "/health/ready");
    }

    /** Method and path, such as {@code GET /products}, to what is said of it. */
    private static Map<String, JsonObject> described() {
        Map<String, JsonObject> described = new TreeMap<>();
        DESCRIPTION
                .paths()
                .forEach((path, methods) -> METHODS.stream()
                        .filter(methods.asJsonObject()::containsKey)
                        .forEach(method -> described.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                methods.asJsonObject().getJsonObject(method))));
        return described;
    }

    @Test
    void every_parameter_is_described_and_nothing_else() {
        Map<String, Set<String>> taken = Map.ofEntries(
                Map.entry("findProducts", products()),
                Map.entry("findSuggestions", Set.of("q", "lang")),
                Map.entry("findCertificates", certificates()),
                Map.entry("findRequests", Set.of("ended", "page", "lang")),
                Map.entry("findTalks", Set.of("tab", "page", "lang")),
                Map.entry("findDeals", Set.of("page", "lang")),
                Map.entry("live", Set.of()),
                Map.entry("ready", Set.of()));
        described().forEach((what, operation) -> {
            assertThat(DESCRIPTION.parameters(operation, "query"))
                    .as(what)
                    .isEqualTo(taken.getOrDefault(operation.getString("operationId"), Set.of("lang")));
            assertThat(DESCRIPTION.parameters(operation, "path"))
                    .as(what)
                    .isEqualTo(what.contains("{code}") ? Set.of("code") : Set.of());
        });
    }

    @Test
    void every_call_that_writes_wants_a_key_of_its_own_and_says_what_it_takes() {
        described().forEach((what, operation) -> {
            boolean writes = what.startsWith("POST ");
            assertThat(operation.containsKey("requestBody")).as(what).isEqualTo(writes);
            assertThat(DESCRIPTION.parameters(operation, "header").contains(ProgramCalls.KEY))
                    .as(what)
                    .isEqualTo(writes);
            if (writes) {
                JsonObject body = operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("application/json");
                assertThat(body).as(what).containsKeys("schema", "example");
                assertThat(operation.getJsonObject("responses"))
                        .as(what)
                        .containsKeys("400", "401", "403", "409", "422", "429");
            }
        });
    }

    @Test
    void every_scope_is_named_as_the_resource_has_it() {
        operations().forEach((what, method) -> {
            ByKey needed = method.getAnnotation(ByKey.class);
            JsonArray security = described().get(what).getJsonArray("security");
            assertThat(security == null ? "none" : security.toString())
                    .as(what)
                    .isEqualTo(needed == null ? "none" : "[{\"key\":[\"" + needed.value() + "\"]}]");
        });
    }

    @Test
    void every_record_is_described_member_by_member() {
        assertThat(DESCRIPTION
                        .root()
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .keySet())
                .isEqualTo(Stream.concat(SCHEMAS.keySet().stream(), Stream.of("Facets"))
                        .collect(Collectors.toSet()));
        List<String> faults = new ArrayList<>();
        SCHEMAS.forEach((name, type) -> compare(name, type, faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_kind_of_problem_is_described() {
        JsonObject responses = DESCRIPTION.root().getJsonObject("components").getJsonObject("responses");
        assertThat(Stream.of(Problems.Kind.values()).map(Problems.Kind::described))
                .allSatisfy(kind -> assertThat(responses).containsKey(kind));
    }

    @Test
    void every_reference_leads_somewhere_and_every_example_fits_its_schema() {
        List<String> faults = new ArrayList<>();
        walk(DESCRIPTION.root(), "", faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_parameter_and_member_says_what_it_is() {
        List<String> silent = new ArrayList<>();
        DESCRIPTION
                .root()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .forEach((name, schema) -> schema.asJsonObject()
                        .getJsonObject("properties")
                        .forEach((member, property) -> {
                            JsonObject resolved = DESCRIPTION.resolve(property.asJsonObject());
                            if (resolved.getString("description", "").isBlank()) {
                                silent.add(name + "." + member);
                            }
                        }));
        described()
                .forEach(
                        (what, operation) -> operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                                .map(DESCRIPTION::resolve)
                                .filter(parameter -> !parameter.containsKey("description")
                                        || !parameter.containsKey("schema")
                                        || !parameter.containsKey("example"))
                                .forEach(parameter -> silent.add(what + " " + parameter.getString("name"))));
        assertThat(silent).isEmpty();
    }

    /** Method and path below the server's address to the Java method that answers it. */
    private static Map<String, Method> operations() {
        assertThat(RestApplication.class.getAnnotation(ApplicationPath.class).value() + "/v1")
                .isEqualTo(DESCRIPTION
                        .root()
                        .getJsonArray("servers")
                        .getJsonObject(0)
                        .getString("url"));
        Map<String, Method> operations = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.basao")) {
            if (type.isAnnotatedWith(Path.class)) {
                String base = type.getAnnotationOfType(Path.class).value().replaceFirst("^/v1", "");
                for (Method method : type.reflect().getDeclaredMethods()) {
                    Path path = method.getAnnotation(Path.class);
                    String whole = base + (path == null ? "" : path.value());
                    if (method.isAnnotationPresent(GET.class)) {
                        operations.put("GET " + whole, method);
                    } else if (method.isAnnotationPresent(POST.class)) {
                        operations.put("POST " + whole, method);
                    }
                }
            }
        }
        return operations;
    }

    private static Set<String> products() {
        ParameterReader reader = reader();
        new ProductParameters(Language.VI, number -> true, Optional::of).read(reader);
        return reader.names();
    }

    private static Set<String> certificates() {
        ParameterReader reader = reader();
        new CertificateParameters(Language.VI).read(reader);
        return reader.names();
    }

    private static ParameterReader reader() {
        return new ParameterReader(new MultivaluedHashMap<>(), Language.VI);
    }

    private static void compare(String name, Class<? extends Record> type, List<String> faults) {
        JsonObject schema = DESCRIPTION.schema(name);
        JsonObject properties = schema.getJsonObject("properties");
        List<String> members = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> described = properties.keySet().stream()
                .filter(member -> !member.equals("notice"))
                .toList();
        List<String> required = schema.getJsonArray("required").getValuesAs(JsonString::getString);
        if (!described.equals(members) || !required.equals(members)) {
            faults.add(name + ": " + described + " and required " + required + " instead of " + members);
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonObject property = properties.getJsonObject(component.getName());
            if (!fits(property, component.getType(), component.getGenericType())) {
                faults.add(name + "." + component.getName() + " is no " + component.getGenericType());
            }
        }
    }

    private static boolean fits(JsonObject property, Class<?> type, Type generic) {
        if (type.isRecord()) {
            return property.toString().contains("#/components/schemas/" + schemaOf(type) + "\"");
        }
        if (type == Map.class && property.containsKey("$ref")) {
            return DESCRIPTION.resolve(property).getString("type").equals("object");
        }
        Set<String> types = Description.types(property);
        if (type.isEnum()) {
            Set<String> described = property.getJsonArray("enum").stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .collect(Collectors.toSet());
            Set<String> constants =
                    Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
            // the sum of all checks is never merely degraded
            return type == HealthCheck.State.class ? constants.containsAll(described) : constants.equals(described);
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return types.contains("array") && fits(property.getJsonObject("items"), element, element);
        }
        String expected = Map.<Class<?>, String>of(
                        int.class, "integer",
                        Integer.class, "integer",
                        long.class, "integer",
                        boolean.class, "boolean",
                        BigDecimal.class, "number",
                        Map.class, "object")
                .getOrDefault(type, "string");
        return types.contains(expected);
    }

    private static String schemaOf(Class<?> type) {
        return SCHEMAS.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void walk(JsonValue value, String where, List<String> faults) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), where + "/" + i, faults);
            }
        } else if (value instanceof JsonObject object) {
            if (object.containsKey("$ref")) {
                assertThat(DESCRIPTION.resolve(object)).as(where).isNotNull();
            }
            if (object.containsKey("example") && object.containsKey("schema")) {
                faults.addAll(DESCRIPTION.faults(object.get("example"), object.getJsonObject("schema"), where));
            }
            object.forEach((name, member) -> walk(member, where + "/" + name, faults));
        }
    }
}
