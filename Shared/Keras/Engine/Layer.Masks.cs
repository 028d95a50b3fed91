using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private bool? _supportsMasking;

    /// <summary>Whether masks of the inputs go on to the outputs, as <see cref="compute_mask"/> says: true of layers that override it, and of others that say so.</summary>
    public bool supports_masking
    {
        get => _supportsMasking ?? _forms.ComputesMask;
        set => _supportsMasking = value;
    }

    /// <summary>The masks of the outputs.</summary>
    /// <param name="inputs">What the layer was called on.</param>
    /// <param name="previous_mask">The mask of each input, nothing (<see langword="null"/>) in the place of an input without one; <see langword="null"/> when none has one.</param>
    /// <returns>A mask for each output, or <see langword="null"/> for none: those of the inputs unless the layer overrides it.</returns>
    public virtual Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => previous_mask;

    /// <summary>Whether the class looks at the mask of its inputs.</summary>
    internal bool TakesMask => _forms.Calls switch
    {
        [CallForm.MaskedTensor, ..] => true,
        [CallForm.Arguments, ..] => call_arguments.Count == 0 || call_arguments.Contains("mask"),
        _ => false,
    };

    /// <summary>The masks that come along with tensors, <see langword="null"/> when none has one.</summary>
    private static Tensors? MasksOf(Tensors tensors)
    {
        foreach (var tensor in tensors)
        {
            if (tensor._keras_mask is not null)
                return new Tensors(tensors.Structure, tensors.Select(static tensor => tensor._keras_mask!));
        }
        return null;
    }

    /// <summary>The same arguments with the masks that come along with the tensors, where the class takes masks and the call does not say them.</summary>
    private CallArguments WithMasks(CallArguments arguments)
    {
        if (arguments.IsPlain)
            return TakesMask && MasksOf(arguments.inputs) is { } masks ? arguments.With(arguments.training, masks) : arguments;
        if (_forms.Calls is not [CallForm.Arguments, ..] || !arguments.Further().Any())
            return arguments.mask is null && TakesMask && MasksOf(arguments.inputs) is { } own ? arguments.With(arguments.training, own) : arguments;
        // With several arguments that are tensors, each has a mask of its own name.
        var byName = new List<(string, Tensors)>();
        foreach (var (argument, tensors) in arguments.Further().Prepend((call_arguments is [var first, ..] ? first : nameof(CallArguments.inputs), arguments.inputs)))
        {
            var mask = $"{argument}_mask";
            if (call_arguments.Contains(mask) && !arguments.names.Contains(mask) && MasksOf(tensors) is { } masks)
                byName.Add((mask, masks));
        }
        return byName.Count == 0 ? arguments : arguments.With(arguments.training, arguments.mask, byName);
    }

    /// <summary>Hands the masks of the inputs on to the outputs, as far as the layer supports it.</summary>
    private void SetMasks(Tensors inputs, Tensors outputs)
    {
        var previous = MasksOf(inputs);
        if (!supports_masking)
        {
            if (previous is not null)
            {
                Warnings.Warn(
                    $"Layer '{name}' (of type {GetType().Name}) was passed an input with a mask attached to it. However, this layer does not support masking and will therefore destroy the mask information. Downstream layers will not see the mask.");
            }
            return;
        }
        if ((previous is null && !_forms.ComputesMask) || outputs.All(static output => output._keras_mask is not null) || compute_mask(inputs, previous) is not { } masks)
            return;
        foreach (var (output, mask) in outputs.Zip<Tensor, Tensor?>(masks))
            output._keras_mask ??= mask;
    }
}
