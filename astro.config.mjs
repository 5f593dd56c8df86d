import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

/** The site is static but for the two intake routes, which the intake server runs as a middleware. */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: process.env.GEGROND_SITE_OUT ?? './dist',
  output: 'static',
  adapter: node({ mode: 'middleware', bodySizeLimit: 64 * 1024 * 1024 }),
  // The intake routes check the origin themselves (site/server/origin.ts) and answer in words.
  security: { checkOrigin: false },
  // One small file for all pages: the policy is then `style-src 'self'`, without a hash for each page.
  build: { inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  session: false,
  devToolbar: { enabled: false },
  // The server's part holds all that it needs, so the built folder runs wherever it is put.
  vite: {
    environments: { ssr: { resolve: { noExternal: true } }, prerender: { resolve: { noExternal: true } } },
  },
});
