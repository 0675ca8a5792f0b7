package io.fairground.dataset.release.document;

import io.fairground.dataset.release.Row;

/** The JSON-LD context that Croissant asks for, in the document itself: no reader has to fetch one. */
final class CroissantContext {

    static final Row CONTEXT = new Row()
            .with("@language", "en")
            .with("@vocab", "https://schema.org/")
            .with("sc", "https://schema.org/")
            .with("cr", "http://mlcommons.org/croissant/")
            .with("rai", "http://mlcommons.org/croissant/RAI/")
            .with("dct", "http://purl.org/dc/terms/")
            .with("prov", "http://www.w3.org/ns/prov#")
            .with("foaf", "http://xmlns.com/foaf/0.1/")
            .with("conformsTo", "dct:conformsTo")
            .with("annotation", "cr:annotation")
            .with("dataType", typed("cr:dataType"))
            .with("equivalentProperty", typed("cr:equivalentProperty"))
            .with("extract", "cr:extract")
            .with("field", "cr:field")
            .with("fileObject", "cr:fileObject")
            .with("isLiveDataset", "cr:isLiveDataset")
            .with("jsonPath", "cr:jsonPath")
            .with("recordSet", "cr:recordSet")
            .with("repeated", "cr:repeated")
            .with("source", "cr:source")
            .with("subField", "cr:subField");

    private CroissantContext() {}

    private static Row typed(String id) {
        return new Row().with("@id", id).with("@type", "@vocab");
    }
}
