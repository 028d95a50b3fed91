using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>What the constructors of all convolution layers take.</summary>
/// <param name="Rank">The number of spatial dimensions.</param>
/// <param name="KernelSize">The window's sizes.</param>
/// <param name="Strides">How far the window moves.</param>
/// <param name="Padding">The name of the padding.</param>
/// <param name="DataFormat">Where the channels are.</param>
/// <param name="DilationRate">From one element of the window to the next.</param>
/// <param name="Activation">What follows.</param>
/// <param name="UseBias">Whether a bias is added.</param>
/// <param name="BiasInitializer">The bias' first elements.</param>
/// <param name="BiasRegularizer">What is added to the loss for the bias' size.</param>
/// <param name="ActivityRegularizer">What is added to the loss for the output's size.</param>
/// <param name="BiasConstraint">What brings the bias back into bounds.</param>
internal sealed record ConvolutionArguments(
    int Rank,
    SizesArg KernelSize,
    SizesArg? Strides,
    string Padding,
    string? DataFormat,
    SizesArg? DilationRate,
    ActivationArg? Activation,
    bool UseBias,
    InitializerArg? BiasInitializer,
    RegularizerArg? BiasRegularizer,
    RegularizerArg? ActivityRegularizer,
    ConstraintArg? BiasConstraint);
