import type { Hono } from 'hono'

/**
 * The methods a path answers, from the routes of the app itself; empty where no route has the path.
 * HEAD comes with every GET.
 */
export function methodsByPath(app: Pick<Hono, 'routes'>): (path: string) => readonly string[] {
  const routes = app.routes
    .filter((route) => route.method !== 'ALL')
    .map((route) => ({ method: route.method, steps: route.path.split('/') }))
  return (path) => {
    const steps = path.split('/')
    const methods = new Set<string>()
    for (const route of routes) {
      const fits = route.steps.length === steps.length
        && route.steps.every((step, index) => step === steps[index] || (step.startsWith(':') && steps[index] !== ''))
      if (!fits) continue
      methods.add(route.method)
      if (route.method === 'GET') methods.add('HEAD')
    }
    return [...methods].sort()
  }
}
