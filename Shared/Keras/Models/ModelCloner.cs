using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

/// <summary>
/// Makes models anew: other layers with weights of their own, called in the same way. A layer that is used several times is made once.
/// Source: keras.src.models.cloning.
/// </summary>
/// <param name="clone">Makes the layer that takes the place of one; an equal one where it gives none.</param>
/// <param name="call">Calls the layers of models of a graph; they are applied when <see langword="null"/>.</param>
/// <param name="recursive">Whether models inside are made by this one too, and not as a layer is.</param>
internal sealed class ModelCloner(Func<Layer, Layer?>? clone, Func<Layer, CallArguments, Tensors>? call, bool recursive)
{
    private readonly Dictionary<Layer, Layer> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The model made anew, on these tensors or inputs of its own.</summary>
    /// <exception cref="ValueError">The model is of no graph, or the tensors are none that a model begins with.</exception>
    /// <exception cref="TypeError">A class of layers is not the library's.</exception>
    public Model Clone(Model model, Tensors? inputs) => model switch
    {
        Sequential when call is not null => throw new ValueError(
            "`call_function` argument is not supported with Sequential models.  In a Sequential model, layers aren't called at model-construction time (they're merely listed). "
            + $"Use `call_function` with Functional models only. Received model of type '{model.GetType().Name}'."),
        Sequential stack => Clone(stack, inputs),
        { Graph: { } graph } => Clone(model, graph, inputs),
        _ => throw new ValueError(
            "Arguments `clone_function` and `input_tensors` are only supported for Sequential models or Functional models, and only they can be cloned. "
            + $"Received model of type '{model.GetType().Name}'. Make another of its class."),
    };

    private Sequential Clone(Sequential model, Tensors? inputs)
    {
        var layers = model.layers.ConvertAll(Made);
        if (inputs is not null && inputs.Count != 1)
            throw new ValueError($"Argument `input_tensors` must contain a single tensor. Received: {inputs}");
        if (inputs is not null && inputs.Single is not KerasTensor)
            throw new ValueError($"Argument `input_tensors` must be a KerasTensor. Received invalid value: input_tensors={inputs.Single}");
        if (inputs?.Single is { } given)
            layers.Insert(0, new InputLayer(batch_shape: given.shape, dtype: given.dtype, name: model.Start?.name));
        else if (model.Start is { } start)
            layers.Insert(0, new InputLayer(batch_shape: start.batch_shape, dtype: start.dtype, name: start.name));
        return new Sequential(layers, model.trainable, model.name);
    }

    private Functional Clone(Model model, FunctionGraph graph, Tensors? inputs)
    {
        if (inputs?.FirstOrDefault(static input => input is not KerasTensor) is not null)
            throw new ValueError($"All entries in `input_tensors` must be KerasTensors. Received invalid values: inputs_tensors={inputs}");
        if (inputs is not null && !inputs.Structure.Equals(graph.Inputs.Structure))
            throw new ValueError($"`input_tensors` must have the same structure as model.input\nReference structure: {graph.Inputs}\nReceived structure: {inputs}");
        inputs ??= Inputs(graph);
        var outputs = graph.Replay(inputs, (layer, arguments) => call is null || layer is FunctionCall ? Made(layer).Apply(arguments) : call(Made(layer), arguments));
        return new Functional(inputs, outputs, model.name);
    }

    private Layer Made(Layer layer)
    {
        if (_made.TryGetValue(layer, out var known))
            return known;
        var made = layer switch
        {
            FunctionCall function => function.Copy(),
            Sequential stack when recursive => Clone(stack, null),
            Model { Graph: { } graph } model when recursive => Clone(model, graph, null),
            _ => clone?.Invoke(layer) ?? FromConfig(layer),
        };
        return _made[layer] = made;
    }

    /// <summary>What Keras makes of the config of a layer: an equal layer, whose weights are made when it is called. Inside of models they are made at once.</summary>
    private static Layer FromConfig(Layer layer)
    {
        switch (layer)
        {
            case FunctionCall function:
                return function.Copy();
            case Sequential stack:
                var copy = new Sequential(name: stack.name);
                foreach (var part in stack.Start is { } start ? [start, .. stack.layers] : stack.layers)
                    copy.add(Built(part));
                return copy;
            case Model { Graph: { } graph } model:
                var parts = new Dictionary<Layer, Layer>(ReferenceEqualityComparer.Instance);
                foreach (var part in graph.Topology.Layers)
                    parts[part] = part is InputLayer ? part : Built(part);
                var inputs = Inputs(graph);
                return new Functional(inputs, graph.Replay(inputs, (part, arguments) => parts[part].Apply(arguments)), model.name, model.trainable);
            case var own when RegisteredObjects.Find(RegisteredObjects.NameOf(own.GetType())) is CustomClass known && known.type == own.GetType():
                return (Layer)known.from_config(own.get_config());
            case var own when own.GetType().Assembly != typeof(Layer).Assembly:
                throw new TypeError(
                    $"A layer of the class {own.GetType().Name} cannot be made anew: only layers of the library are made from their configs. Received: {own}. "
                    + $"Register the class, keras.saving.register_keras_serializable(config => new {own.GetType().Name}(…)), or pass `clone_function: layer => layer is {own.GetType().Name} ? new {own.GetType().Name}(…) : null`.");
            default:
                return KnownObjects.TryMake(KnownObjects.ModuleOf(layer), KnownObjects.ClassNameOf(layer), layer.get_config(), out var made) && made is Layer equal
                    ? equal
                    : throw new TypeError($"The layer {layer} of the class {layer.GetType().Name} cannot be made anew. Pass `clone_function: layer => …`.");
        }
    }

    private static Layer Built(Layer layer)
    {
        var made = FromConfig(layer);
        made.BuildLike(layer);
        return made;
    }

    private static Tensors Inputs(FunctionGraph graph) => new(
        graph.Inputs.Structure,
        graph.Inputs.Select(static input => (Tensor)new InputLayer(batch_shape: input.shape, dtype: input.dtype, name: input.name).FirstOutputs));
}
