package io.fairground.dataset.items;

import static io.restassured.RestAssured.given;

import io.fairground.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A vendor who uses the API. */
public record DatasetClient(String vendor) {

    public static DatasetClient of(String vendor) {
        return new DatasetClient(vendor);
    }

    public UUID create(String name) {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.vendor(vendor))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/datasets")
                .then()
                .statusCode(201)
                .extract()
                .path("datasetId"));
    }

    public ValidatableResponse importLines(UUID datasetId, String lines) {
        return importBytes(datasetId, UUID.randomUUID(), lines.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public ValidatableResponse importBytes(UUID datasetId, UUID importId, byte[] body) {
        return importAs("application/jsonl", datasetId, importId, body);
    }

    public ValidatableResponse importAs(String mediaType, UUID datasetId, UUID importId, byte[] body) {
        return given().auth()
                .oauth2(Tokens.vendor(vendor))
                .header("Content-Type", mediaType)
                .body(body)
                .put("/v1/datasets/{dataset}/imports/{import}", datasetId, importId)
                .then();
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return given().auth()
                .oauth2(Tokens.vendor(vendor))
                .get(path, parameters)
                .then();
    }
}
