/**
 * What must hold of everything that is deployed to Kubernetes: {@link io.hearsay.cli.manifest.Policy} is a list of
 * rules, each of which is asked about all {@link io.hearsay.cli.manifest.Manifests} of an overlay and answers with its
 * breaches. A field's spelling and type are no matter of these rules; the schemas of Kubernetes know them.
 */
package io.hearsay.cli.manifest;
