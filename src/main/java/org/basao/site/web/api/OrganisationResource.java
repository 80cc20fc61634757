package org.basao.site.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.basao.account.Caller;
import org.basao.account.api.ByKey;
import org.basao.catalogue.OwnProducts;
import org.basao.catalogue.api.OwnProductView;
import org.basao.organisation.OwnOrganisation;
import org.basao.organisation.api.OwnOrganisationView;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Scope;
import org.basao.platform.web.rest.Answers;
import org.basao.site.web.Address;
import org.basao.site.web.Section;
import org.basao.site.web.Words;

/** What belongs to the organisation whose key was sent, for nobody else. */
@Path("/v1/organisation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    @Inject
    Caller caller;

    @Inject
    OwnOrganisation organisations;

    @Inject
    OwnProducts products;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @ByKey(Scope.READ_ORGANISATION)
    public Response read() {
        Language language = CommonParameters.language(uri, headers);
        OwnOrganisationView own = organisations.of(caller.actor());
        return answers.own(
                new OrganisationSheet(
                        own.code(),
                        own.name(),
                        own.kind(),
                        own.state(),
                        own.provinceCode(),
                        new Words(language).either(own.province(), own.provinceEn())),
                language);
    }

    @GET
    @Path("/products")
    @ByKey(Scope.READ_CATALOGUE)
    public Response products() {
        Language language = CommonParameters.language(uri, headers);
        List<OwnProductSheet> items = products.of(caller.actor(), Days.today(clock)).stream()
                .map(one -> sheet(one, language))
                .toList();
        return answers.own(new OwnProductSheet.Found(items.size(), items), language);
    }

    private static OwnProductSheet sheet(OwnProductView one, Language language) {
        return new OwnProductSheet(
                one.code(),
                new Words(language).either(one.name(), one.nameEn()),
                one.whyNotPublic().isEmpty(),
                one.whyNotPublic(),
                one.certifiedTo(),
                Address.of(Section.PRODUCTS, language, one.name(), one.code()).path());
    }
}
