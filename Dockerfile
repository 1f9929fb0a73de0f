# The site as one image: the database is checked and built in the first stage; the second has only what serves it.
# It runs without rights, writes nothing and needs no volume. docs/deploy.md says how to build, try and publish it.

# To pin the very bytes of the base: --build-arg PYTHON=python@sha256:…
ARG PYTHON=python:3.12-slim

FROM ${PYTHON} AS build
WORKDIR /build
COPY requirements.txt ./
RUN python -m venv all && all/bin/pip install --no-cache-dir --quiet --require-hashes -r requirements.txt
COPY datapackage.json ./
COPY schemas schemas
COPY scripts scripts
COPY site site
COPY data data
RUN all/bin/python -m scripts build \
    && all/bin/python -m scripts.pins > served.txt \
    && python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --quiet --require-hashes -r served.txt

FROM ${PYTHON}
# The host in front speaks TLS and says so in X-Forwarded-Proto.
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PORT=8080 FORWARDED_ALLOW_IPS=*
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /build/dist/relations.db dist/relations.db
COPY datapackage.json ./
COPY schemas schemas
COPY scripts scripts
COPY site site
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/health', timeout=4)"]
CMD ["sh", "-c", "exec python -m scripts serve --host 0.0.0.0 --port \"$PORT\""]
